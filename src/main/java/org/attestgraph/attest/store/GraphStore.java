package org.attestgraph.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Signature;
import org.attestgraph.attest.rdf.CanonicalGraph;

/**
 * A dataset that is open: its archive, which is the truth, and a TDB2 database that is an index of it. The union of the
 * graphs is what queries see as the default graph.
 */
public final class GraphStore implements AutoCloseable {
    /** What storing a graph changed. */
    public enum Change {
        ADDED,
        REPLACED,
        UNCHANGED
    }

    private final DatasetFolder folder;
    private final FolderLock lock;
    private final Archive archive;
    private final Signature signature;
    private final Optional<LiveIndex> index;
    private boolean postponed;

    private GraphStore(
            DatasetFolder folder, FolderLock lock, Archive archive, Signature signature, Optional<LiveIndex> index) {
        this.folder = folder;
        this.lock = lock;
        this.archive = archive;
        this.signature = signature;
        this.index = index;
    }

    /**
     * Opens the dataset to change it, while no other process does so. Where a server has it open, only the archive is
     * written, and the server brings the index up to date.
     *
     * @param doing what for, as others are told meanwhile, such as {@code load}
     */
    public static GraphStore openToWrite(DatasetFolder folder, String doing) {
        return openToWrite(folder, doing, Signature.ofThisProcess());
    }

    public static GraphStore openToWrite(DatasetFolder folder, String doing, Signature signature) {
        FolderLock lock = FolderLock.take(folder.path(), FolderLock.Use.WRITE, doing);
        return open(folder, lock, signature, archive -> {
            if (!lock.ownsIndex()) {
                return Optional.empty();
            }
            LiveIndex index = LiveIndex.toWrite(folder, archive);
            return Optional.of(caughtUp(index));
        });
    }

    /** Opens the dataset beside others who read it; see {@link #openToWrite}. */
    public static GraphStore openToRead(DatasetFolder folder, String doing) {
        FolderLock lock = FolderLock.take(folder.path(), FolderLock.Use.READ, doing);
        try (Archive archive = Archive.open(folder.path())) {
            if (archive.sequence() == 0) {
                throw new DatasetException(
                        folder.path().toString(),
                        "Nothing is loaded here.",
                        "Load reports with: ./attest load REPORTS --dataset " + folder.path());
            }
            if (!LiveIndex.isCurrent(folder, archive)) {
                lock.close();
                bringUpToDate(folder, doing);
                if (!Files.isDirectory(folder.index())) {
                    throw new StoreException(
                            folder.path().toString(), "Its index is being made.", "Wait a little, and try again.");
                }
                lock = FolderLock.take(folder.path(), FolderLock.Use.READ, doing);
            }
        } catch (IOException e) {
            lock.close();
            throw unreadable(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        try {
            return openToRead(folder, lock);
        } catch (BrokenIndexException e) {
            mend(folder, doing);
            return openToRead(folder, FolderLock.take(folder.path(), FolderLock.Use.READ, doing));
        }
    }

    private static GraphStore openToRead(DatasetFolder folder, FolderLock lock) {
        return open(folder, lock, Signature.ofThisProcess(), archive -> Optional.of(LiveIndex.toRead(folder, archive)));
    }

    /** Where nobody else has it open, makes an index anew that cannot be opened. */
    private static void mend(DatasetFolder folder, String doing) {
        try (FolderLock lock = FolderLock.take(folder.path(), FolderLock.Use.INDEX, doing);
                Archive archive = Archive.open(folder.path())) {
            if (lock.ownsIndex()) {
                LiveIndex.toWrite(folder, archive).close();
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Opens the dataset to answer from it for long, and to take in what others add to its archive. */
    public static GraphStore openToServe(DatasetFolder folder, String doing) {
        try {
            bringUpToDate(folder, doing); // alone, and in one go where that is quicker
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        FolderLock lock = FolderLock.take(folder.path(), FolderLock.Use.SERVE, doing);
        return open(folder, lock, Signature.ofThisProcess(), archive -> {
            List<LiveIndex> opened = new ArrayList<>();
            lock.alone(() -> opened.add(caughtUp(LiveIndex.toServe(folder, archive))));
            return opened.stream().findFirst();
        });
    }

    public DatasetFolder folder() {
        return folder;
    }

    public Archive archive() {
        return archive;
    }

    /** The names of the graphs that are held. */
    public SortedSet<String> graphNames() {
        return archive.contents().names();
    }

    /**
     * Puts each graph in the place of what was stored under its name. A graph that is stored already as it stands is not
     * written again.
     *
     * @param graphs of different names, which are not of reports; a few hundred at a time, since each call is one commit
     * @return by name, in the order of {@code graphs}
     */
    public Map<String, Change> replaceAll(List<CanonicalGraph> graphs) {
        return replaceAll(graphs, () -> {});
    }

    /**
     * Stores graphs that reports share, which take long to make: they are made only if those that are stored were made
     * from another source.
     *
     * @param source names all that they are made from; where it is empty, they are always made
     * @param knowledge for the ledger, see {@link #change}
     */
    public synchronized void replaceShared(
            Optional<String> source, String knowledge, Supplier<List<CanonicalGraph>> graphs) {
        SharedGraphs shared = new SharedGraphs(folder.shared());
        if (source.isPresent() && shared.stand(source.get(), archive)) {
            return;
        }
        List<CanonicalGraph> made = graphs.get();
        change(
                made.stream()
                        .<Request>map(graph -> Request.Store.graph("lexicon", graph))
                        .toList(),
                knowledge);
        if (source.isPresent()) {
            try {
                shared.write(source.get(), made);
            } catch (IOException e) {
                // It only saves work
            }
        }
    }

    Map<String, Change> replaceAll(List<CanonicalGraph> graphs, Runnable beforeCommit) {
        List<Request> requests = new ArrayList<>();
        graphs.forEach(graph -> requests.add(Request.Store.graph("graph", graph)));
        return change(requests, "", beforeCommit);
    }

    /**
     * Does what {@code requests} ask for, all or nothing; when this returns, it is kept. What is so already is not done
     * again.
     *
     * @param knowledge SHA-256 of what the graphs were made with, or empty
     * @return what became of the graphs to be stored, by name
     */
    public Map<String, Change> change(List<Request> requests, String knowledge) {
        return change(requests, knowledge, () -> {});
    }

    private synchronized Map<String, Change> change(List<Request> requests, String knowledge, Runnable beforeCommit) {
        Map<String, Change> changes = new LinkedHashMap<>();
        Map<String, CanonicalGraph> graphs = new HashMap<>();
        List<Request> needed = new ArrayList<>();
        for (Request request : requests) {
            if (request instanceof Request.Store store) {
                Change change = change(store);
                if (changes.put(store.graph().name(), change) != null) {
                    throw new IllegalArgumentException(
                            "Two graphs are named <" + store.graph().name() + ">");
                }
                graphs.put(store.graph().name(), store.graph());
                if (change == Change.UNCHANGED && isKept(store)) {
                    continue;
                }
            }
            needed.add(request);
        }
        if (!needed.isEmpty()) {
            archive.append(needed, signature, knowledge);
        }
        if (!postponed) {
            index.ifPresent(live -> live.follow(graphs, beforeCommit));
        }
        return changes;
    }

    /**
     * Where the index holds nothing yet, lets changes go to the archive alone from now on: {@link #completeIndex} makes
     * the index of them in one go, which is quicker, or else the next command that opens the dataset.
     */
    public synchronized void postponeFirstIndex() {
        postponed = index.filter(LiveIndex::isEmpty).isPresent();
    }

    /** Lets changes go to the archive alone from now on, and leaves the index to the next command that opens the dataset. */
    public synchronized void leaveIndex() {
        postponed = true;
    }

    /** Brings the index up to date after {@link #postponeFirstIndex}. */
    public synchronized void completeIndex() {
        postponed = false;
        index.ifPresent(live -> live.follow(Map.of(), () -> {}));
    }

    /**
     * Brings the index of a server up to date with what others have added to the archive.
     *
     * @return how many entries of the ledger that were
     */
    public synchronized int follow() {
        try {
            archive.refresh();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        LiveIndex live = index.orElseThrow(() -> new IllegalStateException("Has no index to bring up to date"));
        int behind = (int) (archive.sequence() - live.sequence());
        if (behind == 0) {
            return 0;
        }
        return lock.alone(() -> live.follow(Map.of(), () -> {})) ? behind : 0;
    }

    /** Makes the index anew from the archive. */
    public synchronized void rebuild() {
        index.orElseThrow(() -> served(folder)).rebuild();
    }

    /**
     * Makes the index anew where it has grown much larger than it need be. It holds no graphs across reports then:
     * {@link #derived} says so.
     */
    public synchronized void tidyUp() {
        index.ifPresent(LiveIndex::tidyUp);
    }

    /** Whether graphs across reports can be made here: not where a server has the index. */
    public boolean hasIndex() {
        return index.isPresent();
    }

    /** Up to which line of the ledger the index goes. */
    public synchronized long indexed() {
        return index.orElseThrow(() -> served(folder)).sequence();
    }

    /** What the graphs across reports were made of; empty where they are to be made from nothing. */
    public Optional<DerivedState> derived() {
        try {
            return DerivedState.read(folder, archive);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /**
     * Changes the graphs across reports, by as many commits as there are changes.
     *
     * @param source what they are made with, besides the reports that the index holds
     */
    public synchronized void derive(String source, Iterable<Alteration> changes) {
        LiveIndex live = index.orElseThrow(() -> served(folder));
        try {
            Files.deleteIfExists(folder.derivedState());
            for (Alteration change : changes) {
                live.alter(change.gone(), change.fresh());
            }
            DerivedState.of(archive, live.sequence(), source).write(folder);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Does {@code work}, which changes the index of a server, while no other process reads it; see {@link #follow}. */
    public boolean alone(Runnable work) {
        return lock.alone(work);
    }

    public <T> T read(Function<DatasetGraph, T> reader) {
        return Txn.calculateRead(dataset(), () -> reader.apply(dataset()));
    }

    /** For those who run transactions of their own, which must only read. */
    public DatasetGraph dataset() {
        return index.orElseThrow(() -> served(folder)).dataset();
    }

    /** The names of the graphs that the index does not hold as they were stored; none in a sound dataset. */
    public List<String> damaged() {
        return index.map(LiveIndex::damaged).orElse(List.of());
    }

    @Override
    public synchronized void close() {
        try {
            index.ifPresent(LiveIndex::close);
        } finally {
            archive.close();
            lock.close();
        }
    }

    private Change change(Request.Store store) {
        Optional<Holding> held = archive.holding(store.graph().name());
        if (held.isEmpty()) {
            return store.replaces().flatMap(archive::holding).isPresent() ? Change.REPLACED : Change.ADDED;
        }
        return held.get().sha256().equals(store.graph().sha256()) ? Change.UNCHANGED : Change.REPLACED;
    }

    /** Whether the report was given just so before. */
    private boolean isKept(Request.Store store) {
        return store.replaces().isEmpty()
                && store.paper()
                        .map(paper -> archive.holding(store.graph().name())
                                .flatMap(Holding::submission)
                                .filter(was -> was.original()
                                                .sha256()
                                                .equals(paper.original().sha256())
                                        && was.metadata().equals(paper.metadata())
                                        && was.source().equals(paper.source()))
                                .isPresent())
                        .orElse(true);
    }

    private static LiveIndex caughtUp(LiveIndex index) {
        try {
            index.follow(Map.of(), () -> {});
            return index;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** Where nobody else does so. */
    private static void bringUpToDate(DatasetFolder folder, String doing) throws IOException {
        try (FolderLock lock = FolderLock.take(folder.path(), FolderLock.Use.INDEX, doing);
                Archive archive = Archive.open(folder.path())) {
            if (lock.ownsIndex() && !LiveIndex.isCurrent(folder, archive)) {
                caughtUp(LiveIndex.toWrite(folder, archive)).close();
            }
        }
    }

    private static GraphStore open(
            DatasetFolder folder, FolderLock lock, Signature signature, Function<Archive, Optional<LiveIndex>> index) {
        try {
            Archive archive = Archive.open(folder.path());
            return new GraphStore(folder, lock, archive, signature, index.apply(archive));
        } catch (IOException e) {
            lock.close();
            throw unreadable(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static StoreException served(DatasetFolder folder) {
        return new StoreException(
                folder.path().toString(),
                "Its index belongs to "
                        + FolderLock.server(folder.path()).map(Holder::toString).orElse("a server")
                        + ", which answers from it, so that nothing else may change it.",
                "End the server, run this command again, and start the server anew.");
    }

    private static StoreException unreadable(DatasetFolder folder, IOException e) {
        return new StoreException(
                folder.path().toString(),
                "Cannot be opened: " + e + ".",
                "Check that you may read and write the folder.",
                new UncheckedIOException(e));
    }
}
