package org.attestgraph.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.Entry;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.archive.PrivateFiles;

/**
 * Where words stand in the graphs that an index holds, by Lucene. It is made from the index, never beside it, and follows
 * it: each graph whose name is in the ledger's new lines is taken out and put in again as it is now.
 */
record WordIndex(DatasetFolder folder, Archive archive) {

    /** Whether it has all that an index of the whole ledger has. */
    boolean isCurrent() throws IOException {
        return archive.contents().all().isEmpty() || state().equals(Optional.of(IndexState.of(archive)));
    }

    /**
     * Brings it to where the index is.
     *
     * @param dataset the index, which goes up to {@code sequence}
     * @return whether it changed
     */
    boolean follow(DatasetGraph dataset, long sequence) throws IOException {
        Optional<IndexState> state = state();
        if (state.isPresent() && state.get().sequence() == sequence
                || state.isEmpty() && archive.contentsAt(sequence).all().isEmpty()) {
            return false;
        }
        if (state.isEmpty() || state.get().sequence() > sequence) {
            make(dataset, sequence);
            return true;
        }
        List<Entry> entries = archive.after(state.get().sequence()).stream()
                .filter(entry -> entry.sequence() <= sequence)
                .toList();
        Set<String> names = new LinkedHashSet<>();
        Steps.of(entries).forEach(step -> names.addAll(step.changes().keySet()));
        if (!names.isEmpty()) {
            write(dataset, names, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        }
        IndexState.at(archive, sequence).write(folder.textIndexState());
        return true;
    }

    /** Makes it anew. */
    void make(DatasetGraph dataset, long sequence) throws IOException {
        discard(folder);
        Set<String> names = new LinkedHashSet<>();
        archive.contentsAt(sequence).all().stream().map(Holding::name).forEach(names::add);
        write(dataset, names, IndexWriterConfig.OpenMode.CREATE);
        IndexState.at(archive, sequence).write(folder.textIndexState());
    }

    /** Throws it away. */
    static void discard(DatasetFolder folder) throws IOException {
        java.nio.file.Files.deleteIfExists(folder.textIndexState());
        BulkIndex.delete(folder.textIndex());
    }

    /**
     * The first graph of which it has other words than the index; empty where it is sound, or not current and so made to
     * follow before anybody is answered from it.
     */
    Optional<String> fault(DatasetGraph dataset, long sequence) {
        try {
            Optional<IndexState> state = state();
            if (state.isEmpty() || state.get().sequence() != sequence) {
                return Optional.empty();
            }
            try (FSDirectory directory = directory(folder);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                return unlike(dataset, reader, sequence);
            }
        } catch (IOException | RuntimeException e) {
            return Optional.of("Its words cannot be read: " + e + ".");
        }
    }

    static FSDirectory directory(DatasetFolder folder) throws IOException {
        return new NIOFSDirectory(folder.textIndex());
    }

    private Optional<IndexState> state() throws IOException {
        return IndexState.read(folder.textIndex(), folder.textIndexState(), archive);
    }

    private Optional<String> unlike(DatasetGraph dataset, DirectoryReader reader, long sequence) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        long count = 0;
        for (Holding holding : archive.contentsAt(sequence).all()) {
            Collection<Wording> expected =
                    Txn.calculateRead(dataset, () -> List.copyOf(Wording.in(dataset, holding.name())));
            List<Wording> found = new ArrayList<>();
            TermQuery ofGraph = new TermQuery(new Term(Wording.GRAPH, holding.name()));
            for (ScoreDoc hit : searcher.search(ofGraph, Math.max(1, reader.maxDoc())).scoreDocs) {
                found.add(Wording.of(searcher.storedFields().document(hit.doc)));
            }
            if (!Wording.lines(expected).equals(Wording.lines(found))) {
                return Optional.of("The words of <" + holding.name() + "> are not those of its graph.");
            }
            count += found.size();
        }
        return count == reader.numDocs() ? Optional.empty() : Optional.of("It has words that no graph holds.");
    }

    private void write(DatasetGraph dataset, Set<String> names, IndexWriterConfig.OpenMode mode) throws IOException {
        Path index = folder.textIndex();
        PrivateFiles.createFolders(index);
        IndexWriterConfig config = new IndexWriterConfig(Wording.analyzer())
                .setOpenMode(mode)
                .setCommitOnClose(false)
                .setMergeScheduler(new SerialMergeScheduler());
        boolean fresh = mode == IndexWriterConfig.OpenMode.CREATE;
        try (FSDirectory directory = directory(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            Txn.executeRead(dataset, () -> names.forEach(name -> put(writer, dataset, name, fresh)));
            writer.commit();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        PrivateFiles.close(index);
    }

    private static void put(IndexWriter writer, DatasetGraph dataset, String name, boolean fresh) {
        try {
            if (!fresh) {
                writer.deleteDocuments(new Term(Wording.GRAPH, name));
            }
            for (Wording wording : Wording.in(dataset, name)) {
                writer.addDocument(wording.document());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
