package org.attestgraph.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.rdf.CanonicalGraph;

/** Compares what the files of an index hold with what they should. */
final class StoredGraphs {
    private static final int PART = 200;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private StoredGraphs() {}

    /** The names of those of {@code holdings} that {@code dataset} does not hold as they were kept. */
    static List<String> unlike(DatasetGraph dataset, Collection<Holding> holdings) {
        List<String> unlike = new ArrayList<>();
        try (var found = new SideBySide<>(parts(List.copyOf(holdings)), part -> unlike(dataset, part), THREADS)) {
            found.forEachRemaining(unlike::addAll);
        }
        return unlike;
    }

    private static Iterator<List<Holding>> parts(List<Holding> holdings) {
        List<List<Holding>> parts = new ArrayList<>();
        for (int start = 0; start < holdings.size(); start += PART) {
            parts.add(holdings.subList(start, Math.min(holdings.size(), start + PART)));
        }
        return parts.iterator();
    }

    private static List<String> unlike(DatasetGraph dataset, List<Holding> holdings) {
        return Txn.calculateRead(dataset, () -> {
            DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(dataset);
            NodeTupleTable table = storage.getQuadTable().getNodeTupleTable();
            try (NodeFile nodes = NodeFile.open(Path.of(storage.getLocation().getDirectoryPath()))) {
                return holdings.stream()
                        .filter(holding ->
                                !stored(holding.name(), table, nodes).sha256().equals(holding.sha256()))
                        .map(Holding::name)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("The nodes of the index cannot be read", e);
            }
        });
    }

    private static CanonicalGraph stored(String name, NodeTupleTable table, NodeFile nodes) {
        Node graph = NodeFactory.createURI(name);
        List<Quad> quads = new ArrayList<>();
        Iterator<Tuple<NodeId>> found = table.findAsNodeIds(graph, Node.ANY, Node.ANY, Node.ANY);
        while (found.hasNext()) {
            Tuple<NodeId> quad = found.next();
            quads.add(Quad.create(
                    graph,
                    node(quad.get(1), table, nodes),
                    node(quad.get(2), table, nodes),
                    node(quad.get(3), table, nodes)));
        }
        return CanonicalGraph.of(name, quads);
    }

    /** Numbers and dates stand in the order itself, without a node in the file. */
    private static Node node(NodeId id, NodeTupleTable table, NodeFile nodes) {
        return id.isPtr() ? nodes.node(id) : table.getNodeTable().getNodeForNodeId(id);
    }
}
