package org.attestgraph.attest.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * What two graphs of one report tell otherwise. Incidents and claims are compared by what is said of them, not by their
 * numbers: of those that have no equal on the other side, as many as there are on both sides count as altered.
 */
public record GraphDifference(Count incidents, Count claims) {
    /** How many are only in the later graph, only in the earlier, or in both with other words. */
    public record Count(int gained, int lost, int altered) {
        public boolean isNone() {
            return gained == 0 && lost == 0 && altered == 0;
        }

        public Count plus(Count other) {
            return new Count(gained + other.gained, lost + other.lost, altered + other.altered);
        }
    }

    public static GraphDifference of(CanonicalGraph earlier, CanonicalGraph later) {
        return new GraphDifference(count(earlier, later, ATT.Incident), count(earlier, later, ATT.Claim));
    }

    public GraphDifference plus(GraphDifference other) {
        return new GraphDifference(incidents.plus(other.incidents), claims.plus(other.claims));
    }

    private static Count count(CanonicalGraph earlier, CanonicalGraph later, Node type) {
        Map<String, Integer> balance = new HashMap<>();
        said(later, type).forEach(said -> balance.merge(said, 1, Integer::sum));
        said(earlier, type).forEach(said -> balance.merge(said, -1, Integer::sum));
        int more = balance.values().stream().filter(n -> n > 0).mapToInt(n -> n).sum();
        int fewer =
                -balance.values().stream().filter(n -> n < 0).mapToInt(n -> n).sum();
        int altered = Math.min(more, fewer);
        return new Count(more - altered, fewer - altered, altered);
    }

    /** All that is said of each thing of {@code type} and of what lies below it, without its number. */
    private static List<String> said(CanonicalGraph graph, Node type) {
        List<String> all = new ArrayList<>();
        for (Quad quad : graph.quads()) {
            if (quad.getPredicate().equals(RDF.type.asNode())
                    && quad.getObject().equals(type)) {
                all.add(said(graph, quad.getSubject().getURI()));
            }
        }
        return all;
    }

    private static String said(CanonicalGraph graph, String thing) {
        SortedSet<String> lines = new TreeSet<>();
        for (Quad quad : graph.quads()) {
            if (isBelow(quad.getSubject(), thing) || isBelow(quad.getObject(), thing)) {
                lines.add(CanonicalGraph.line(quad)
                        .replace("<" + thing + "/", "<it/")
                        .replace("<" + thing + ">", "<it>"));
            }
        }
        return String.join("", lines);
    }

    private static boolean isBelow(Node node, String thing) {
        return node.isURI() && (node.getURI().equals(thing) || node.getURI().startsWith(thing + "/"));
    }
}
