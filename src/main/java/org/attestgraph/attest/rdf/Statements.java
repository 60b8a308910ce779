package org.attestgraph.attest.rdf;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The statements of one graph while it is being written. */
final class Statements {
    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();

    Graph graph() {
        return graph;
    }

    void state(Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }

    void state(Node subject, Node predicate, Optional<Node> object) {
        object.ifPresent(present -> state(subject, predicate, present));
    }

    /** With the superclasses, so that queries need no reasoner. */
    void type(Node subject, String className) {
        Ontology.types(className).forEach(type -> state(subject, RDF.type.asNode(), type));
    }
}
