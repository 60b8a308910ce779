package org.attestgraph.attest.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.rdf.ATT;

/** What the graph of cases says of accounts, to be taken out of it. */
record CaseQuads(DatasetGraph data, Node graph) {

    /** All that is said of the case that {@code incident} is an account of. */
    void ofIncident(String incident, Set<Quad> found) {
        data.find(graph, Node.ANY, ATT.hasAccount, NodeFactory.createURI(incident))
                .forEachRemaining(quad -> of(quad.getSubject(), found));
    }

    /** All that is said of a case. */
    void of(Node event, Set<Quad> found) {
        below(event, event, found);
    }

    /** Which totals the incidents of {@code report} are counted in, and what they count in. */
    void inclusions(String report, Set<String> incidents, Set<Quad> found) {
        for (String incident : incidents) {
            if (incident.startsWith(report + "/")) {
                Node node = NodeFactory.createURI(incident);
                data.find(graph, node, ATT.includedIn, Node.ANY).forEachRemaining(found::add);
                data.find(graph, Node.ANY, ATT.includedIn, node).forEachRemaining(found::add);
            }
        }
    }

    /** What is said of {@code node}, and of all that lies below the case. */
    private void below(Node event, Node node, Set<Quad> found) {
        List<Quad> said = new ArrayList<>();
        data.find(graph, node, Node.ANY, Node.ANY).forEachRemaining(said::add);
        for (Quad quad : said) {
            Node object = quad.getObject();
            if (found.add(quad) && object.isURI() && object.getURI().startsWith(event.getURI() + "/")) {
                below(event, object, found);
            }
        }
    }
}
