package org.attestgraph.attest.rdf;

import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

/** One statement as a line of canonical N-Quads. */
final class QuadLine {
    private static final int LENGTH = 300;
    private static final HexFormat HEXADECIMAL = HexFormat.of().withUpperCase();

    private QuadLine() {}

    static String of(Quad quad) {
        return of(quad, quad.isDefaultGraph() ? ".\n" : end(quad.getGraph()));
    }

    /** The line of {@code quad}, whose graph and all that follows are {@code end}. */
    static String of(Quad quad, String end) {
        StringBuilder line = new StringBuilder(LENGTH);
        append(line, quad.getSubject());
        append(line, quad.getPredicate());
        append(line, quad.getObject());
        return line.append(end).toString();
    }

    /** What lines end in whose statements are in {@code graph}. */
    static String end(Node graph) {
        StringBuilder line = new StringBuilder();
        append(line, graph);
        return line.append(".\n").toString();
    }

    private static void append(StringBuilder line, Node term) {
        if (term.isURI()) {
            iri(line, term.getURI());
        } else if (term.isLiteral()) {
            literal(line, term);
        } else {
            throw new IllegalArgumentException(
                    "[" + term + "] Neither an IRI nor a literal: it has no canonical form.");
        }
        line.append(' ');
    }

    private static void literal(StringBuilder line, Node literal) {
        line.append('"');
        String text = literal.getLiteralLexicalForm();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            character(line, text.codePointAt(at));
        }
        line.append('"');
        if (!literal.getLiteralLanguage().isEmpty()) {
            line.append('@').append(literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            line.append("^^");
            iri(line, literal.getLiteralDatatypeURI());
        }
    }

    private static void iri(StringBuilder line, String iri) {
        line.append('<');
        if (isPlain(iri)) {
            line.append(iri);
        } else {
            iri.codePoints().forEach(codePoint -> {
                if (isUnfit(codePoint)) {
                    unicode(line, codePoint);
                } else {
                    line.appendCodePoint(codePoint);
                }
            });
        }
        line.append('>');
    }

    private static boolean isPlain(String iri) {
        for (int at = 0; at < iri.length(); at++) {
            if (isUnfit(iri.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnfit(int codePoint) {
        return codePoint <= ' '
                || switch (codePoint) {
                    case '<', '>', '"', '{', '}', '|', '^', '`', '\\' -> true;
                    default -> false;
                };
    }

    private static void character(StringBuilder line, int codePoint) {
        switch (codePoint) {
            case '\b' -> line.append("\\b");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\f' -> line.append("\\f");
            case '\r' -> line.append("\\r");
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            default -> {
                if (isEscaped(codePoint)) {
                    unicode(line, codePoint);
                } else {
                    line.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** Control characters of ASCII, and what XML 1.1 does not call a character. */
    private static boolean isEscaped(int codePoint) {
        return codePoint < 0x20
                || codePoint == 0x7F
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
                || codePoint == 0xFFFE
                || codePoint == 0xFFFF;
    }

    private static void unicode(StringBuilder line, int codePoint) {
        line.append("\\u").append(HEXADECIMAL.toHexDigits((char) codePoint));
    }
}
