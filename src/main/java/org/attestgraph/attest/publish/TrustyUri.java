package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.rdf.Sha256;

/**
 * <a href="http://trustyuri.net/">Trusty URIs</a> for sets of graphs (module RA): a hash of what they say is part of their own
 * names, so that whoever has them can see that nobody changed them.
 */
final class TrustyUri {
    /** Stands in names for the code that is not known before all is said. */
    static final String UNKNOWN = " ";

    private static final String MODULE = "RA";
    private static final Comparator<Node> OBJECTS = Comparator.comparing(Node::isLiteral)
            .thenComparing(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
            .thenComparing(node -> node.isLiteral() && language(node).isEmpty())
            .thenComparing(node -> node.isLiteral() ? kind(node) : "");
    private static final Comparator<Quad> ORDER = Comparator.<Quad, String>comparing(
                    quad -> quad.getGraph().getURI())
            .thenComparing(quad -> quad.getSubject().getURI())
            .thenComparing(quad -> quad.getPredicate().getURI())
            .thenComparing(Quad::getObject, OBJECTS);

    private TrustyUri() {}

    /** {@code quads}, which have no blank nodes, with the code of what they say wherever it is {@link #UNKNOWN}. */
    static List<Quad> completed(Collection<Quad> quads) {
        String code = code(quads);
        Function<Node, Node> named =
                node -> node.isURI() ? NodeFactory.createURI(node.getURI().replace(UNKNOWN, code)) : node;
        return quads.stream()
                .map(quad -> Quad.create(
                        named.apply(quad.getGraph()),
                        named.apply(quad.getSubject()),
                        quad.getPredicate(),
                        named.apply(quad.getObject())))
                .toList();
    }

    private static String code(Collection<Quad> quads) {
        StringBuilder said = new StringBuilder();
        quads.stream().distinct().sorted(ORDER).forEach(quad -> {
            for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                said.append(spelt(node)).append('\n');
            }
        });
        byte[] hash = HexFormat.of().parseHex(Sha256.of(said.toString().getBytes(UTF_8)));
        return MODULE + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String spelt(Node node) {
        if (!node.isLiteral()) {
            return node.getURI();
        }
        String mark = language(node).isEmpty() ? "^" : "@";
        String text = node.getLiteralLexicalForm().replace("\\", "\\\\").replace("\n", "\\n");
        return mark + kind(node) + " " + text;
    }

    /** Its language, or else its datatype. */
    private static String kind(Node literal) {
        return language(literal).isEmpty() ? literal.getLiteralDatatypeURI() : language(literal);
    }

    private static String language(Node literal) {
        return literal.getLiteralLanguage().toLowerCase(Locale.ROOT);
    }
}
