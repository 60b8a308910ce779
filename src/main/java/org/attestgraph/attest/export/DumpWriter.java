package org.attestgraph.attest.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes graphs one after the other; nothing that is written is kept. */
interface DumpWriter extends Closeable {
    void start() throws IOException;

    /**
     * Writes one graph.
     *
     * @param name its IRI, or {@link org.apache.jena.sparql.core.Quad#defaultGraphIRI}
     * @param triples those of one subject next to each other
     */
    void graph(Node name, Iterator<Triple> triples) throws IOException;

    /** Ends the text; what was written to is left open. */
    void finish() throws IOException;

    /** What could not be written as it is, in words for a person. */
    default List<String> notes() {
        return List.of();
    }

    /** Lets go of what is held elsewhere; what was written to is left open. */
    @Override
    default void close() throws IOException {}
}
