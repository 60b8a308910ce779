package org.attestgraph.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.attestgraph.attest.rdf.CanonicalGraph;

/**
 * The graphs of a dataset, in a TDB2 database that is only an index of them. Their union is what queries see as the
 * default graph.
 */
public final class GraphStore implements AutoCloseable {
    /** What storing a graph changed. */
    public enum Change {
        ADDED,
        REPLACED,
        UNCHANGED
    }

    private static final long FREE_BYTES = 100L << 20;

    private final DatasetFolder folder;
    private final FolderLock lock;
    private final Ledger ledger;
    private Index index;

    private GraphStore(DatasetFolder folder, FolderLock lock, Ledger ledger, Index index) {
        this.folder = folder;
        this.lock = lock;
        this.ledger = ledger;
        this.index = index;
    }

    /**
     * Opens the dataset for this process alone.
     *
     * @param doing what for, as others are told meanwhile, such as {@code load}
     */
    public static GraphStore openToWrite(DatasetFolder folder, String doing) {
        FolderLock lock = FolderLock.take(folder.path(), FolderLock.Use.WRITE, doing);
        try {
            Ledger ledger = Ledger.read(folder.ledger());
            if (!Files.isDirectory(folder.index())) {
                ledger.clear();
            }
            return new GraphStore(folder, lock, ledger, Index.openToWrite(folder.index()));
        } catch (IOException e) {
            lock.close();
            throw unreadable(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Opens the dataset beside others who read it, while none can write to it; see {@link #openToWrite}. */
    public static GraphStore openToRead(DatasetFolder folder, String doing) {
        if (!Files.isDirectory(folder.index())) {
            throw new DatasetException(
                    folder.path().toString(),
                    "Nothing is loaded here.",
                    "Load reports with: ./attest load REPORTS --dataset " + folder.path());
        }
        FolderLock lock = FolderLock.take(folder.path(), FolderLock.Use.READ, doing);
        try {
            Ledger ledger = Ledger.read(folder.ledger());
            return new GraphStore(folder, lock, ledger, Index.openToRead(folder.index()));
        } catch (IOException e) {
            lock.close();
            throw unreadable(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public DatasetFolder folder() {
        return folder;
    }

    /** The names of the graphs that are stored whole. */
    public SortedSet<String> graphNames() {
        return new TreeSet<>(ledger.entries().keySet());
    }

    /**
     * Puts each graph in the place of what was stored under its name: all of them or, on failure, none. A graph that is
     * stored already as it stands is not written again.
     *
     * @param graphs of different names; a few hundred at a time, since each call is one commit
     * @return by name, in the order of {@code graphs}
     */
    public synchronized Map<String, Change> replaceAll(List<CanonicalGraph> graphs) {
        return replaceAll(graphs, () -> {});
    }

    /**
     * Stores graphs that reports share, which take long to make: they are made only if those that are stored were made
     * from another source.
     *
     * @param source names all that they are made from; where it is empty, they are always made
     */
    public synchronized void replaceShared(Optional<String> source, Supplier<List<CanonicalGraph>> graphs) {
        SharedGraphs shared = new SharedGraphs(folder.shared());
        if (source.isPresent() && shared.stand(source.get(), ledger)) {
            return;
        }
        List<CanonicalGraph> made = graphs.get();
        replaceAll(made);
        if (source.isPresent()) {
            try {
                shared.write(source.get(), made);
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    Map<String, Change> replaceAll(List<CanonicalGraph> graphs, Runnable beforeCommit) {
        Map<String, Change> changes = new LinkedHashMap<>();
        List<CanonicalGraph> changed = new ArrayList<>();
        for (CanonicalGraph graph : graphs) {
            Change change = change(graph);
            if (changes.put(graph.name(), change) != null) {
                throw new IllegalArgumentException("Two graphs are named <" + graph.name() + ">");
            }
            if (change != Change.UNCHANGED) {
                changed.add(graph);
            }
        }
        if (!changed.isEmpty()) {
            write(changed, beforeCommit);
        }
        return changes;
    }

    public <T> T read(Function<DatasetGraph, T> reader) {
        return Txn.calculateRead(dataset(), () -> reader.apply(dataset()));
    }

    /** For those who run transactions of their own, which must only read. */
    public DatasetGraph dataset() {
        return index.dataset();
    }

    /** The names of the graphs that the index does not hold as they were stored; none in a sound dataset. */
    public List<String> damaged() {
        return read(dataset -> ledger.entries().entrySet().stream()
                .filter(entry -> !stored(dataset, entry.getKey())
                        .sha256()
                        .equals(entry.getValue().sha256()))
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public synchronized void close() {
        try {
            index.close();
        } finally {
            lock.close();
        }
    }

    private Change change(CanonicalGraph graph) {
        if (ledger.holds(graph)) {
            return Change.UNCHANGED;
        }
        return ledger.entries().containsKey(graph.name()) ? Change.REPLACED : Change.ADDED;
    }

    private void write(List<CanonicalGraph> graphs, Runnable beforeCommit) {
        try {
            checkSpace();
            ledger.begin(graphs);
            commit(graphs, beforeCommit);
            checkStored(graphs);
            ledger.record(graphs);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private StoreException unwritable(IOException e) {
        return new StoreException(
                folder.path().toString(),
                "Cannot be written: " + e + ".",
                "Check that the disk has space and that you may write to the folder, then load again.",
                e);
    }

    /** TDB2 can lose data after an aborted write (Jena GH-3877) unless the database is opened anew. */
    private void commit(List<CanonicalGraph> graphs, Runnable beforeCommit) {
        try {
            Txn.executeWrite(dataset(), () -> {
                graphs.forEach(graph -> replace(dataset(), graph));
                beforeCommit.run();
            });
        } catch (RuntimeException | InternalError e) { // InternalError: a mapped file could not grow
            reopen();
            throw new StoreException(
                    folder.path().toString(),
                    "Writing failed and was undone: " + e + ".",
                    "Check that the disk has space, then load again.",
                    e);
        }
    }

    private void reopen() {
        index.close();
        index = Index.openToWrite(folder.index());
        if (!damaged().isEmpty()) {
            throw broken(damaged());
        }
    }

    private static void replace(DatasetGraph dataset, CanonicalGraph graph) {
        dataset.deleteAny(NodeFactory.createURI(graph.name()), Node.ANY, Node.ANY, Node.ANY);
        graph.quads().forEach(dataset::add);
    }

    private void checkStored(List<CanonicalGraph> graphs) {
        List<String> lost = read(dataset -> graphs.stream()
                .filter(graph -> !stored(dataset, graph.name()).sha256().equals(graph.sha256()))
                .map(CanonicalGraph::name)
                .toList());
        if (!lost.isEmpty()) {
            throw broken(lost);
        }
    }

    private static CanonicalGraph stored(DatasetGraph dataset, String name) {
        List<Quad> quads = new ArrayList<>();
        dataset.find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return CanonicalGraph.of(name, quads);
    }

    private void checkSpace() throws IOException {
        long free = Files.getFileStore(folder.path()).getUsableSpace();
        if (free < FREE_BYTES) {
            throw new IOException("only " + (free >> 20) + " MB are free");
        }
    }

    private StoreException broken(List<String> graphs) {
        return new StoreException(
                folder.index().toString(),
                "The index does not hold what was stored: " + graphs.size() + " graphs, the first <" + graphs.getFirst()
                        + ">.",
                "Delete the folder " + folder.index() + " and load the reports again.");
    }

    private static StoreException unreadable(DatasetFolder folder, IOException e) {
        return new StoreException(
                folder.path().toString(),
                "Cannot be opened: " + e + ".",
                "Check that you may read and write the folder.",
                new UncheckedIOException(e));
    }
}
