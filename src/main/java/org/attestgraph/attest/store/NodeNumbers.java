package org.attestgraph.attest.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * Gives nodes their numbers in a table that nobody reads meanwhile. The table's own caches, which are made for many
 * threads and both directions, cost more than the table.
 */
final class NodeNumbers {
    private static final int KNOWN = 1 << 18;

    private final NodeTable table;
    private final Map<Node, NodeId> known = new HashMap<>();

    NodeNumbers(NodeTable cached) {
        this.table = below(cached);
    }

    /** The table itself, below all caches. */
    static NodeTable below(NodeTable cached) {
        NodeTable table = cached;
        while (table.wrapped() != null) {
            table = table.wrapped();
        }
        return table;
    }

    NodeId of(Node node) {
        NodeId number = known.get(node);
        if (number == null) {
            NodeId inline = NodeId.inline(node);
            number = inline == null ? table.getAllocateNodeId(node) : inline;
            if (known.size() == KNOWN) {
                known.clear();
            }
            known.put(node, number);
        }
        return number;
    }
}
