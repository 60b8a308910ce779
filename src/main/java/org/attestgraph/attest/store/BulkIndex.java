package org.attestgraph.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attestgraph.attest.archive.PrivateFiles;

/**
 * Makes an index in one go, as TDB2's {@code xloader} does: nodes are numbered first, then each order of the statements
 * is sorted and its tree written from the leaves up. Unlike in TDB2's parallel loader, a failure reaches the caller.
 */
final class BulkIndex {
    private static final int RUN = 1 << 20;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private BulkIndex() {}

    /**
     * Makes a database in {@code folder}, which is emptied first, and closes it.
     *
     * @param graphs the statements of each, which are drawn as they are needed
     */
    static void make(Path folder, Iterator<List<Quad>> graphs) throws IOException {
        make(folder, graphs, RUN);
    }

    /** Makes a database; {@code run} is how many statements are sorted in memory at a time. */
    static void make(Path folder, Iterator<List<Quad>> graphs, int run) throws IOException {
        delete(folder);
        PrivateFiles.createFolders(folder);
        Path sorting = folder.resolve("sorting");
        try (Index index = Index.openToWrite(folder)) {
            NodeTupleTable table = TDBInternal.getDatasetGraphTDB(index.dataset())
                    .getQuadTable()
                    .getNodeTupleTable();
            Tuples tuples = new Tuples(run, sorting);
            number(graphs, table.getNodeTable(), tuples);
            Iterator<TupleIndex> orders =
                    List.of(table.getTupleTable().getIndexes()).iterator();
            try (var packed = new SideBySide<>(orders, order -> pack(order, tuples), THREADS)) {
                packed.forEachRemaining(order -> {});
            }
            delete(sorting);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    private static void number(Iterator<List<Quad>> graphs, NodeTable nodes, Tuples tuples) throws IOException {
        TransactionCoordinator coordinator = CoLib.newCoordinator();
        CoLib.add(coordinator, nodes);
        CoLib.start(coordinator);
        Transaction transaction = coordinator.begin(TxnType.WRITE);
        NodeNumbers numbers = new NodeNumbers(nodes);
        try {
            while (graphs.hasNext()) {
                for (Quad quad : graphs.next()) {
                    tuples.add(
                            numbers.of(quad.getGraph()),
                            numbers.of(quad.getSubject()),
                            numbers.of(quad.getPredicate()),
                            numbers.of(quad.getObject()));
                }
            }
            transaction.commit();
        } catch (IOException | RuntimeException | Error e) {
            transaction.abort();
            throw e;
        } finally {
            transaction.end();
        }
    }

    private static TupleIndex pack(TupleIndex order, Tuples tuples) {
        int[] columns =
                order.getName().chars().map(Names.primaryIndexQuads::indexOf).toArray();
        Iterator<Record> records = tuples.sorted(columns);
        BPlusTree tree = LoaderOps.idxBTree(order);
        RecordFactory factory = tree.getRecordFactory();
        BPlusTreeParams size = new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemTDB.BlockSize, factory), factory);
        CoLib.executeWrite(
                order,
                () -> BPlusTreeRewriter.packIntoBPlusTree(
                        records,
                        size,
                        factory,
                        tree.getStateManager().getBufferChannel(),
                        tree.getNodeManager().getBlockMgr(),
                        tree.getRecordsMgr().getBlockMgr()));
        return order;
    }
}
