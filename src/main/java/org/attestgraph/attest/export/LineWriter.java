package org.attestgraph.attest.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.rdf.CanonicalGraph;

/** N-Quads, or N-Triples where {@code named} is false. */
record LineWriter(OutputStream out, boolean named) implements DumpWriter {
    @Override
    public void start() {}

    @Override
    public void graph(Node name, Iterator<Triple> triples) throws IOException {
        Node graph = named ? name : Quad.defaultGraphIRI;
        while (triples.hasNext()) {
            out.write(CanonicalGraph.line(new Quad(graph, triples.next())).getBytes(UTF_8));
        }
    }

    @Override
    public void finish() {}
}
