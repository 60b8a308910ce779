package org.attestgraph.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.attestgraph.attest.archive.Act;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.rdf.CanonicalGraph;

/**
 * An index that follows its archive. Whatever is in doubt is taken from the archive again: the entries that the index may
 * lack, or all of them.
 */
final class LiveIndex implements AutoCloseable {
    private enum Mode {
        READ,
        WRITE,
        SERVE
    }

    private static final long WORTH_A_BULK_LOAD = 20_000;

    /** How many times larger than one made anew it may be: each commit leaves the blocks behind that it changed. */
    private static final long WORTH_TIDYING = 2;

    private static final long SMALL = 4L << 20;

    private final DatasetFolder folder;
    private final Archive archive;
    private final Mode mode;
    private final WordIndex words;
    private final WordSearch search;
    private Index index;
    private IndexState state;
    private boolean broken;

    private LiveIndex(DatasetFolder folder, Archive archive, Mode mode, Index index, IndexState state) {
        this.folder = folder;
        this.archive = archive;
        this.mode = mode;
        this.words = new WordIndex(folder, archive);
        this.search = new WordSearch(folder);
        this.index = searchable(index);
        this.state = state;
    }

    static LiveIndex toWrite(DatasetFolder folder, Archive archive) {
        return open(folder, archive, Mode.WRITE);
    }

    static LiveIndex toServe(DatasetFolder folder, Archive archive) {
        return open(folder, archive, Mode.SERVE);
    }

    static LiveIndex toRead(DatasetFolder folder, Archive archive) {
        return open(folder, archive, Mode.READ);
    }

    static boolean isCurrent(DatasetFolder folder, Archive archive) throws IOException {
        return IndexState.read(folder, archive).equals(Optional.of(IndexState.of(archive)))
                && new WordIndex(folder, archive).isCurrent();
    }

    DatasetGraph dataset() {
        return index.dataset();
    }

    /** Up to which entry it goes. */
    long sequence() {
        return state.sequence();
    }

    /**
     * Takes in all entries that it lacks.
     *
     * @param known graphs that need not be read from the archive
     */
    void follow(Map<String, CanonicalGraph> known, Runnable beforeCommit) {
        if (broken) {
            throw failed();
        }
        if (mode == Mode.WRITE && isQuickerMadeAnew()) {
            rebuild();
            return;
        }
        for (Steps.Step step : Steps.of(archive.after(state.sequence()))) {
            take(step, known, beforeCommit);
        }
        try {
            if (words.follow(dataset(), state.sequence())) {
                search.refresh();
            }
        } catch (IOException | RuntimeException e) {
            forgetWords(e);
            throw behind(e);
        }
    }

    /** Where its words are in doubt they are made anew by the next who may. */
    private void forgetWords(Exception problem) {
        try {
            Files.deleteIfExists(folder.textIndexState());
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
    }

    /** Whether it holds no graph, as far as its own note says. */
    boolean isEmpty() {
        return archive.contentsAt(state.sequence()).all().isEmpty();
    }

    /** Makes it anew where its files are much larger than they need be, and there is room to do so. */
    void tidyUp() {
        long statements = archive.contentsAt(state.sequence()).all().stream()
                        .mapToLong(Holding::quads)
                        .sum()
                + Txn.calculateRead(
                        dataset(),
                        () -> folder.derived().stream().mapToLong(index::count).sum());
        if (index.bytes() > SMALL + WORTH_TIDYING * FreshIndex.bytes(statements)
                && FreshIndex.hasRoom(folder, archive)) {
            rebuild();
        }
    }

    /** Changes graphs that are made across reports. */
    void alter(Collection<Quad> gone, Collection<Quad> fresh) {
        if (broken) {
            throw failed();
        }
        try {
            index.alter(gone, fresh);
        } catch (RuntimeException | InternalError e) { // InternalError: a mapped file could not grow
            recover(Set.of());
            throw new StoreException(
                    folder.index().toString(),
                    "The cases could not be written: " + e + ".",
                    "Check that the disk has space, then run: ./attest link",
                    e);
        }
    }

    /** Makes it anew beside the old one, and puts it in its place when it is whole. */
    void rebuild() {
        FreshIndex fresh = FreshIndex.make(folder, archive);
        index.close();
        search.close();
        fresh.replaceOld();
        index = searchable(connect(folder, mode));
        state = IndexState.of(archive);
        List<String> lost = damaged();
        if (!lost.isEmpty()) {
            throw new StoreException(
                    folder.index().toString(),
                    "The index was made anew and still lacks " + lost.size() + " graphs, the first <" + lost.getFirst()
                            + ">.",
                    "Check the disk; the archive holds them.");
        }
        try {
            words.make(dataset(), state.sequence());
        } catch (IOException | RuntimeException e) {
            forgetWords(e);
            throw behind(e);
        }
    }

    private Index searchable(Index connected) {
        connected.dataset().getContext().set(TextQuery.textIndex, search);
        return connected;
    }

    /** The names of graphs that it does not hold as the archive does, or that the archive does not hold. */
    List<String> damaged() {
        return damaged(Set.of());
    }

    @Override
    public void close() {
        search.close();
        index.close();
    }

    private List<String> damaged(Set<String> except) {
        return StoredGraphs.unlike(
                dataset(),
                archive.contentsAt(state.sequence()).all().stream()
                        .filter(holding -> !except.contains(holding.name()))
                        .toList());
    }

    private void take(Steps.Step step, Map<String, CanonicalGraph> known, Runnable beforeCommit) {
        Map<String, Optional<CanonicalGraph>> changes = new LinkedHashMap<>();
        step.changes().forEach((name, stored) -> changes.put(name, stored.map(act -> graph(act, known))));
        try {
            List<String> lost = index.apply(changes, beforeCommit);
            if (lost.isEmpty()) {
                state = IndexState.at(archive, step.upTo());
                state.write(folder);
            } else {
                recover(step.changes().keySet());
            }
        } catch (IOException e) {
            throw behind(e);
        } catch (RuntimeException | InternalError e) { // InternalError: a mapped file could not grow
            try {
                recover(step.changes().keySet());
            } catch (RuntimeException | InternalError again) { // on a full disk
                e.addSuppressed(again);
            }
            throw behind(e);
        }
    }

    private boolean isQuickerMadeAnew() {
        long lacking = archive.after(state.sequence()).stream()
                .mapToLong(entry -> entry.act() instanceof Act.Stored stored ? stored.quads() : 0)
                .sum();
        return lacking > WORTH_A_BULK_LOAD
                && lacking
                        > archive.contentsAt(state.sequence()).all().stream()
                                .mapToLong(Holding::quads)
                                .sum();
    }

    private CanonicalGraph graph(Act.Stored act, Map<String, CanonicalGraph> known) {
        CanonicalGraph graph = known.get(act.name());
        return graph != null && graph.sha256().equals(act.graph().sha256())
                ? graph
                : archive.graph(act.name(), act.graph());
    }

    private StoreException failed() {
        return new StoreException(
                folder.index().toString(), "Takes nothing in after a failure.", "End the server and start it again.");
    }

    /** A server cannot open its index anew while it answers from it: it only stops to write. */
    private void recover(Set<String> touched) {
        if (mode == Mode.SERVE) {
            broken = true;
            return;
        }
        index.close();
        try {
            index = searchable(connect(folder, mode));
        } catch (BrokenIndexException e) {
            index = searchable(connectAnew(folder, archive, mode));
            state = IndexState.of(archive);
        }
        if (!damaged(new HashSet<>(touched)).isEmpty()) {
            rebuild();
        }
    }

    private StoreException behind(Throwable cause) {
        return new StoreException(
                folder.path().toString(),
                "All is kept in the archive, but the index could not take it in: " + StoreException.reason(cause) + ".",
                "Check that the disk has space. The next command that opens the dataset brings the index up to date.",
                cause);
    }

    private static LiveIndex open(DatasetFolder folder, Archive archive, Mode mode) {
        try {
            Optional<IndexState> state = IndexState.read(folder, archive);
            if (state.isEmpty() && mode == Mode.READ) {
                throw new StoreException(
                        folder.index().toString(), "The index does not fit the archive.", "Run: ./attest rebuild");
            }
            if (mode != Mode.READ) {
                FreshIndex.deleteRemains(folder);
                if (state.isEmpty()) {
                    if (archive.contents().all().isEmpty()) {
                        BulkIndex.delete(folder.index());
                        Files.deleteIfExists(folder.derivedState());
                        IndexState.of(archive).write(folder);
                    } else {
                        FreshIndex.make(folder, archive).replaceOld();
                    }
                    state = Optional.of(IndexState.of(archive));
                }
            }
            try {
                return new LiveIndex(folder, archive, mode, connect(folder, mode), state.orElseThrow());
            } catch (BrokenIndexException e) {
                if (mode == Mode.READ) {
                    throw e;
                }
                return new LiveIndex(folder, archive, mode, connectAnew(folder, archive, mode), IndexState.of(archive));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder.path() + "] Cannot be opened", e);
        }
    }

    private static Index connectAnew(DatasetFolder folder, Archive archive, Mode mode) {
        FreshIndex.make(folder, archive).replaceOld();
        return connect(folder, mode);
    }

    private static Index connect(DatasetFolder folder, Mode mode) {
        return switch (mode) {
            case READ -> Index.openToRead(folder.index());
            case WRITE -> Index.openToWrite(folder.index());
            case SERVE -> Index.openToServe(folder.index());
        };
    }
}
