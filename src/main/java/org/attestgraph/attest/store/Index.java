package org.attestgraph.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attestgraph.attest.archive.PrivateFiles;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Sha256;

/** The TDB2 database of a dataset while it is open. */
final class Index implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String EMPTY = Sha256.of(new byte[0]);

    private final Path folder;
    private final DatasetGraph dataset;
    private final boolean writing;

    private Index(Path folder, DatasetGraph dataset, boolean writing) {
        this.folder = folder;
        this.dataset = dataset;
        this.writing = writing;
    }

    static Index openToWrite(Path folder) {
        try {
            PrivateFiles.createFolders(folder);
            DatasetGraph dataset = connect(location(folder));
            PrivateFiles.close(folder);
            return new Index(folder, dataset, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Like {@link #openToWrite}, while other processes may read; they and this one must be kept apart otherwise. */
    static Index openToServe(Path folder) {
        Index index = openToWrite(folder);
        unlock(location(folder), index.dataset());
        return index;
    }

    /**
     * TDB2 lets no two processes have a database open, though many may read one that none writes to, which the
     * dataset's own lock sees to. So TDB2's lock is given back as soon as the database is open.
     */
    static Index openToRead(Path folder) {
        Location location = location(folder);
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                DatasetGraph dataset = connect(location);
                unlock(location, dataset);
                return new Index(folder, dataset, false);
            } catch (DBOpEnvException e) { // another process is opening it just now
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                pause();
            }
        }
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** What is stored under {@code name}; within a transaction. */
    CanonicalGraph stored(String name) {
        List<Quad> quads = new ArrayList<>();
        dataset.find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return CanonicalGraph.of(name, quads);
    }

    /**
     * Puts each graph in the place of what has its name, or takes that away where none is given: all or, on failure,
     * none. After a failure this index must be closed: TDB2 can lose what is written after an aborted write (Jena
     * GH-3877) unless the database is opened anew.
     *
     * @return the names of the graphs that were written and cannot be read again as they were
     */
    List<String> apply(Map<String, Optional<CanonicalGraph>> changes, Runnable beforeCommit) {
        Txn.executeWrite(dataset, () -> {
            changes.forEach(this::replace);
            beforeCommit.run();
        });
        return Txn.calculateRead(dataset, () -> changes.entrySet().stream()
                .filter(change -> !stored(change.getKey())
                        .sha256()
                        .equals(change.getValue().map(CanonicalGraph::sha256).orElse(EMPTY)))
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Takes statements out and puts others in; what was said of {@link #apply} on failures holds here too. */
    void alter(Collection<Quad> gone, Collection<Quad> fresh) {
        Txn.executeWrite(dataset, () -> {
            gone.forEach(dataset::delete);
            fresh.forEach(dataset::add);
        });
    }

    /** How many statements the graph {@code name} has; within a transaction. */
    long count(String name) {
        return Iter.count(dataset.find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY));
    }

    /** How much of its files is in use, without the room to grow at their ends. */
    long bytes() {
        NodeTupleTable quads =
                TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
        NodeTable nodes = quads.getNodeTable();
        return Txn.calculateRead(
                dataset,
                () -> LoaderOps.ntDataFile(nodes).length()
                        + bytes(LoaderOps.ntBPTree(nodes))
                        + Stream.of(quads.getTupleTable().getIndexes())
                                .mapToLong(order -> bytes(LoaderOps.idxBTree(order)))
                                .sum());
    }

    private static long bytes(BPlusTree tree) {
        return SystemTDB.BlockSize
                * (tree.getNodeManager().getBlockMgr().allocLimit()
                        + tree.getRecordsMgr().getBlockMgr().allocLimit());
    }

    private void replace(String name, Optional<CanonicalGraph> graph) {
        dataset.deleteAny(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY);
        graph.ifPresent(there -> there.quads().forEach(dataset::add));
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset, true);
        if (writing) {
            try {
                PrivateFiles.close(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static DatasetGraph connect(Location location) {
        try {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(location);
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
            return dataset;
        } catch (DBOpEnvException e) { // another process has it
            throw e;
        } catch (RuntimeException | InternalError e) {
            letGo(location);
            throw new BrokenIndexException(e);
        }
    }

    /** What TDB2 keeps of a database that it could not open: files by their names, and locks. */
    private static void letGo(Location location) {
        ChannelManager.releaseAll(location.getDirectoryPath());
        letGo(DatabaseConnection.lockForLocation(location));
        try (Stream<Path> parts = Files.list(Path.of(location.getDirectoryPath()))) {
            parts.filter(part -> String.valueOf(part.getFileName()).startsWith("Data-"))
                    .forEach(part -> letGo(StoreConnection.lockForLocation(location(part))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void letGo(ProcessFileLock lock) {
        if (lock.isLockedHere()) {
            lock.unlock();
        }
        ProcessFileLock.release(lock);
    }

    private static void unlock(Location location, DatasetGraph dataset) {
        DatabaseConnection.connectCreate(location).getLock().unlock();
        Location storage = TDBInternal.getDatasetGraphTDB(dataset).getLocation();
        Optional.ofNullable(StoreConnection.connectExisting(storage))
                .ifPresent(store -> store.getLock().unlock());
    }

    private static Location location(Path folder) {
        return Location.create(folder.toAbsolutePath());
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another process", e);
        }
    }
}
