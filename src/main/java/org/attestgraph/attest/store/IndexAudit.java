package org.attestgraph.attest.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attestgraph.attest.archive.Contents;
import org.attestgraph.attest.archive.Holding;

/**
 * Looks at all that an index can answer from: each of its orders of quads in full and by look-up, each node from its
 * number and back, each graph against the archive.
 */
final class IndexAudit {
    private final Index index;
    private final Contents contents;
    private final List<String> derived;

    private IndexAudit(Index index, Contents contents, List<String> derived) {
        this.index = index;
        this.contents = contents;
        this.derived = derived;
    }

    /**
     * The first thing wrong; empty where the index holds {@code contents} and nothing else.
     *
     * @param derived names of graphs that it may hold besides, whatever is in them
     */
    static Optional<String> fault(Index index, Contents contents, List<String> derived) {
        IndexAudit audit = new IndexAudit(index, contents, derived);
        try {
            return Txn.calculateRead(index.dataset(), () -> audit.run(index.dataset()));
        } catch (RuntimeException | StackOverflowError | InternalError e) {
            return Optional.of("It cannot be read through: " + e + ".");
        }
    }

    private Optional<String> run(DatasetGraph dataset) {
        DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(dataset);
        TupleTable quads = storage.getQuadTable().getNodeTupleTable().getTupleTable();
        TupleTable triples = storage.getTripleTable().getNodeTupleTable().getTupleTable();
        return noTriples(triples)
                .or(() -> orders(quads))
                .or(() -> lookUps(quads))
                .or(() ->
                        nodes(quads, storage.getQuadTable().getNodeTupleTable().getNodeTable()))
                .or(this::graphs);
    }

    private static Optional<String> noTriples(TupleTable triples) {
        for (TupleIndex order : triples.getIndexes()) {
            if (order.all().hasNext()) {
                return Optional.of("It holds statements that are in no graph.");
            }
        }
        return Optional.empty();
    }

    /** Every order has as many quads as the archive, and the same. */
    private Optional<String> orders(TupleTable quads) {
        long expected = contents.all().stream().mapToLong(Holding::quads).sum()
                + derived.stream().mapToLong(index::count).sum();
        long first = 0;
        for (int i = 0; i < quads.numIndexes(); i++) {
            TupleIndex order = quads.getIndex(i);
            long count = 0;
            long digest = 0;
            Iterator<Tuple<NodeId>> all = order.all();
            while (all.hasNext() && count <= expected) {
                digest += digest(all.next());
                count++;
            }
            if (count != expected) {
                return Optional.of("In the order " + order.getName() + " it holds "
                        + (count > expected ? "more" : "only " + count) + " of " + expected + " statements.");
            }
            if (i > 0 && digest != first) {
                return Optional.of("In the order " + order.getName() + " it holds other statements than in the order "
                        + quads.getIndex(0).getName() + ".");
            }
            first = digest;
        }
        return Optional.empty();
    }

    private static Optional<String> lookUps(TupleTable quads) {
        Iterator<Tuple<NodeId>> all = quads.getIndex(0).all();
        while (all.hasNext()) {
            Tuple<NodeId> quad = all.next();
            for (TupleIndex order : quads.getIndexes()) {
                if (!order.find(quad).hasNext()) {
                    return Optional.of("In the order " + order.getName() + " a statement cannot be found.");
                }
            }
        }
        return Optional.empty();
    }

    /** Below all caches. */
    private static Optional<String> nodes(TupleTable quads, NodeTable cached) {
        NodeTable table = NodeNumbers.below(cached);
        Set<NodeId> seen = new HashSet<>();
        Iterator<Tuple<NodeId>> all = quads.getIndex(0).all();
        while (all.hasNext()) {
            for (NodeId id : all.next()) {
                if (id.isPtr() && seen.add(id)) {
                    Node node = table.getNodeForNodeId(id);
                    if (node == null || !id.equals(table.getNodeIdForNode(node))) {
                        return Optional.of("The node " + id + " does not lead to itself.");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> graphs() {
        return StoredGraphs.unlike(index.dataset(), contents.all()).stream()
                .findFirst()
                .map(name -> "It does not hold <" + name + "> as the archive does.");
    }

    /** The sum over all tuples is the same in whatever order they come. */
    private static long digest(Tuple<NodeId> tuple) {
        long digest = 17;
        for (NodeId id : tuple) {
            digest = mixed(digest * 31 + id.hashCode());
        }
        return digest;
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
