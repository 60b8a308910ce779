package org.attestgraph.attest.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * A named graph in the one form in which it is hashed, compared and kept, wherever it is made: canonical N-Quads, each
 * statement once.
 *
 * @param name its IRI
 * @param quads in the order of their lines, by code point
 * @param sha256 of those lines in UTF-8, each with a line feed at its end; 64 lower-case hexadecimal digits
 */
public record CanonicalGraph(String name, List<Quad> quads, String sha256) {
    public CanonicalGraph {
        quads = List.copyOf(quads);
    }

    public static CanonicalGraph of(NamedGraph graph) {
        return of(graph.name().getURI(), graph.quads().toList());
    }

    /**
     * The graph {@code name} of {@code quads}, in whatever order.
     *
     * @throws IllegalArgumentException where a quad belongs to another graph or holds a blank node, whose name would
     *     differ from run to run
     */
    public static CanonicalGraph of(String name, Collection<Quad> quads) {
        Node graph = NodeFactory.createURI(name);
        String end = QuadLine.end(graph);
        List<Line> lines = new ArrayList<>(quads.size());
        for (Quad quad : quads) {
            if (!graph.equals(quad.getGraph())) {
                throw new IllegalArgumentException("[" + name + "] Holds a statement of another graph: " + quad);
            }
            lines.add(new Line(QuadLine.of(quad, end).getBytes(UTF_8), quad));
        }
        lines.sort(Line.ORDER);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Quad> sorted = new ArrayList<>(lines.size());
        byte[] before = {};
        for (Line line : lines) {
            if (!Arrays.equals(before, line.bytes())) {
                all.writeBytes(line.bytes());
                sorted.add(line.quad());
                before = line.bytes();
            }
        }
        return new CanonicalGraph(name, sorted, Sha256.of(all.toByteArray()));
    }

    /**
     * The graph {@code name} of {@code nquads} in UTF-8.
     *
     * @throws org.apache.jena.riot.RiotException where they are not N-Quads
     */
    public static CanonicalGraph parse(String name, byte[] nquads) {
        List<Quad> quads = new ArrayList<>();
        RDFParser.create()
                .fromString(new String(nquads, UTF_8))
                .lang(Lang.NQUADS)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        quads.add(Quad.create(Quad.defaultGraphIRI, triple));
                    }

                    @Override
                    public void quad(Quad quad) {
                        quads.add(quad);
                    }
                });
        return of(name, quads);
    }

    /**
     * The statements of {@code canonical} N-Quads in UTF-8.
     *
     * @throws IllegalArgumentException where they are no such lines; a sign that is escaped without need may pass
     */
    public static List<Quad> quads(byte[] canonical) {
        return QuadLines.read(new String(canonical, UTF_8));
    }

    public byte[] nquads() {
        String end = QuadLine.end(NodeFactory.createURI(name));
        StringBuilder text = new StringBuilder();
        quads.forEach(quad -> text.append(QuadLine.of(quad, end)));
        return text.toString().getBytes(UTF_8);
    }

    /** The N-Quads line of {@code quad}, with its line feed; of a quad in the default graph, the N-Triples line. */
    public static String line(Quad quad) {
        return QuadLine.of(quad);
    }

    // an array, but never compared by equals
    @SuppressWarnings("ArrayRecordComponent")
    private record Line(byte[] bytes, Quad quad) {
        /** Octets of UTF-8 stand in the order of code points; Java's characters do not. */
        static final Comparator<Line> ORDER = (one, other) -> Arrays.compareUnsigned(one.bytes, other.bytes);
    }
}
