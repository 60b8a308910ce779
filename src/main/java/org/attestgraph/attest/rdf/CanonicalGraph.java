package org.attestgraph.attest.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        // octets of UTF-8 stand in the order of code points; Java's characters do not
        Map<byte[], Quad> lines = new TreeMap<>(Arrays::compareUnsigned);
        for (Quad quad : quads) {
            if (!graph.equals(quad.getGraph())) {
                throw new IllegalArgumentException("[" + name + "] Holds a statement of another graph: " + quad);
            }
            lines.put(line(quad).getBytes(UTF_8), quad);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.keySet().forEach(all::writeBytes);
        return new CanonicalGraph(name, List.copyOf(lines.values()), Sha256.of(all.toByteArray()));
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

    public byte[] nquads() {
        StringBuilder text = new StringBuilder();
        quads.forEach(quad -> text.append(line(quad)));
        return text.toString().getBytes(UTF_8);
    }

    /** The N-Quads line of {@code quad}, with its line feed; of a quad in the default graph, the N-Triples line. */
    public static String line(Quad quad) {
        return QuadLine.of(quad);
    }
}
