package org.attestgraph.attest.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * A named graph in the one order and spelling that it has wherever it is made: sorted N-Quads without repetition.
 *
 * @param name its IRI
 * @param quads in the order of their N-Quads lines, by code point
 * @param sha256 of those lines in UTF-8, each with a line feed at its end; 64 lower-case hexadecimal digits
 */
public record CanonicalGraph(String name, List<Quad> quads, String sha256) {
    private static final NodeFormatterNT FORMAT = new NodeFormatterNT();

    public CanonicalGraph {
        quads = List.copyOf(quads);
    }

    /**
     * The graph {@code name} of {@code quads}, in whatever order.
     *
     * @throws IllegalArgumentException where a quad belongs to another graph or holds a blank node, whose name would
     *     differ from run to run
     */
    public static CanonicalGraph of(String name, Collection<Quad> quads) {
        Node graph = NodeFactory.createURI(name);
        Map<byte[], Quad> lines = new TreeMap<>(Arrays::compareUnsigned);
        for (Quad quad : quads) {
            check(graph, quad);
            lines.put(line(quad).getBytes(UTF_8), quad);
        }
        MessageDigest digest = sha256Digest();
        lines.keySet().forEach(digest::update);
        return new CanonicalGraph(
                name, List.copyOf(lines.values()), HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * The graph {@code name} of {@code nquads} in UTF-8.
     *
     * @throws org.apache.jena.riot.RiotException where they are not N-Quads
     */
    public static CanonicalGraph parse(String name, byte[] nquads) {
        List<Quad> quads = new ArrayList<>();
        RDFParser.source(new ByteArrayInputStream(nquads)).lang(Lang.NQUADS).parse(new StreamRDFBase() {
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
        StringWriterI out = new StringWriterI();
        FORMAT.format(out, quad.getSubject());
        out.print(" ");
        FORMAT.format(out, quad.getPredicate());
        out.print(" ");
        FORMAT.format(out, quad.getObject());
        if (!quad.isDefaultGraph()) {
            out.print(" ");
            FORMAT.format(out, quad.getGraph());
        }
        out.print(" .\n");
        out.flush();
        return out.toString();
    }

    private static void check(Node graph, Quad quad) {
        if (!graph.equals(quad.getGraph())) {
            throw new IllegalArgumentException(
                    "A quad of graph <" + quad.getGraph() + "> among those of <" + graph + ">");
        }
        boolean named = quad.getSubject().isURI() && quad.getPredicate().isURI();
        if (!named || !(quad.getObject().isURI() || quad.getObject().isLiteral())) {
            throw new IllegalArgumentException("Neither IRI nor literal in graph <" + graph + ">: " + quad);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
