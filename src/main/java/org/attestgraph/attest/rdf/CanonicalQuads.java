package org.attestgraph.attest.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Statements in the one form in which they are hashed, compared and kept: canonical N-Quads in UTF-8, each statement
 * once, its lines in the order of their code points.
 */
public final class CanonicalQuads {
    private final byte[] bytes;

    private CanonicalQuads(byte[] bytes) {
        this.bytes = bytes;
    }

    public static CanonicalQuads of(NamedGraph graph) {
        return of(graph.quads());
    }

    /** Blank nodes are refused: they have no name that would be the same everywhere. */
    public static CanonicalQuads of(Stream<Quad> quads) {
        // octets of UTF-8 stand in the order of code points; Java's characters do not
        List<byte[]> lines = quads.map(quad -> QuadLine.of(quad).getBytes(UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] last = {};
        for (byte[] line : lines) {
            if (!Arrays.equals(line, last)) {
                out.writeBytes(line);
            }
            last = line;
        }
        return new CanonicalQuads(out.toByteArray());
    }

    /** Reads the N-Quads of one graph, in whatever order and form; faulty ones and other graphs' are refused. */
    public static NamedGraph parse(Node name, byte[] nquads) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        RDFParser.create()
                .fromString(new String(nquads, UTF_8))
                .lang(Lang.NQUADS)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        quad(Quad.create(Quad.defaultGraphIRI, triple));
                    }

                    @Override
                    public void quad(Quad quad) {
                        if (!quad.getGraph().equals(name)) {
                            throw new IllegalArgumentException(
                                    "[" + name + "] Holds a statement of another graph: " + quad);
                        }
                        graph.add(quad.asTriple());
                    }
                });
        return new NamedGraph(name, graph);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Of the bytes, as 64 lower-case hexadecimal digits. */
    public String sha256() {
        return Sha256.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalQuads quads && Arrays.equals(bytes, quads.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The lines themselves. */
    @Override
    public String toString() {
        return new String(bytes, UTF_8);
    }
}
