package org.attestgraph.attest.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.GraphStore;

/** The sample with each of its reports many times, each time as a report of its own: datasets of any size. */
public final class Copies {
    private static final int AT_ONCE = 400;

    private Copies() {}

    /**
     * Puts them into a store that has nothing.
     *
     * @param quads how many there shall be, at least
     * @return how many there are
     */
    public static long fill(GraphStore store, int quads) {
        DatasetGraph sample = Sample.data();
        List<CanonicalGraph> batch = new ArrayList<>();
        List<Node> reports = new ArrayList<>();
        long held = 0;
        for (Node name : sorted(sample)) {
            if (name.getURI().startsWith(Sample.BASE + "report/")) {
                reports.add(name);
            } else if (!name.getURI().endsWith("/cases") && !name.getURI().endsWith("/review")) {
                batch.add(copy(sample, name, ""));
            }
        }
        for (int copy = 0; held < quads; copy++) {
            for (Node report : reports) {
                CanonicalGraph graph = copy(sample, report, String.format(Locale.ROOT, "%08x", copy));
                batch.add(graph);
                held += graph.quads().size();
            }
            if (batch.size() >= AT_ONCE || held >= quads) {
                store.replaceAll(batch);
                batch.clear();
            }
        }
        return held;
    }

    private static CanonicalGraph copy(DatasetGraph sample, Node name, String number) {
        List<Quad> quads = new ArrayList<>();
        Node renamed = renamed(name, number);
        sample.find(name, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> quads.add(Quad.create(
                        renamed,
                        renamed(quad.getSubject(), number),
                        quad.getPredicate(),
                        renamed(quad.getObject(), number))));
        return CanonicalGraph.of(renamed.getURI(), quads);
    }

    /** With the number in the place of the first digits of a report's name. */
    private static Node renamed(Node node, String number) {
        String start = Sample.BASE + "report/";
        return node.isURI() && node.getURI().startsWith(start)
                ? NodeFactory.createURI(start + number + node.getURI().substring(start.length() + number.length()))
                : node;
    }

    private static List<Node> sorted(DatasetGraph sample) {
        List<Node> names = new ArrayList<>();
        sample.listGraphNodes().forEachRemaining(names::add);
        names.sort(Comparator.comparing(Node::getURI));
        return names;
    }
}
