package org.attestgraph.attest.rdf;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** A graph with its name; of a report, the report's IRI. */
public record NamedGraph(Node name, Graph graph) {
    public Stream<Quad> quads() {
        return graph.stream().map(triple -> Quad.create(name, triple));
    }
}
