package org.attestgraph.attest.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Reads lines that {@link QuadLine} wrote, and no others; several times as fast as a reader of all N-Quads. */
final class QuadLines {
    /** A {@code u} and four digits. */
    private static final int UNICODE = 5;

    private final String text;
    private final Map<String, Node> iris = new HashMap<>();
    private int at;

    private QuadLines(String text) {
        this.text = text;
    }

    /**
     * The statements of {@code text}.
     *
     * @throws IllegalArgumentException where it is not in canonical form
     */
    static List<Quad> read(String text) {
        return new QuadLines(text).quads();
    }

    private List<Quad> quads() {
        List<Quad> quads = new ArrayList<>(text.length() / 200);
        while (at < text.length()) {
            Node subject = term();
            Node predicate = term();
            Node object = term();
            Node graph = text.startsWith(".", at) ? Quad.defaultGraphIRI : term();
            expect(".\n");
            quads.add(Quad.create(graph, subject, predicate, object));
        }
        return quads;
    }

    private Node term() {
        Node term = text.startsWith("\"", at) ? literal() : iris.computeIfAbsent(iri(), NodeFactory::createURI);
        expect(" ");
        return term;
    }

    private String iri() {
        expect("<");
        return unescaped(indexOf('>'));
    }

    private Node literal() {
        expect("\"");
        int end = at;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        String form = unescaped(end);
        if (text.startsWith("@", at)) {
            at++;
            String language = text.substring(at, indexOf(' '));
            at += language.length();
            return NodeFactory.createLiteralLang(form, language);
        }
        if (text.startsWith("^^", at)) {
            at += 2;
            RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(iri());
            return NodeFactory.createLiteralDT(form, datatype);
        }
        return NodeFactory.createLiteralString(form);
    }

    /** What stands up to {@code end}, which is passed over with the character there. */
    private String unescaped(int end) {
        if (end >= text.length()) {
            throw unfit();
        }
        String raw = text.substring(at, end);
        at = end + 1;
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder plain = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (raw.startsWith("u", ++i) && i + UNICODE <= raw.length()) {
                plain.append((char) HexFormat.fromHexDigits(raw, i + 1, i + UNICODE));
                i += UNICODE - 1;
            } else {
                plain.append(meant(raw, i));
            }
        }
        return plain.toString();
    }

    private char meant(String raw, int at) {
        if (at == raw.length()) {
            throw unfit(); // the sign that escapes is the last of an IRI
        }
        char escaped = raw.charAt(at);
        return switch (escaped) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '"', '\\' -> escaped;
            default -> throw unfit();
        };
    }

    private int indexOf(char c) {
        int found = text.indexOf(c, at);
        if (found < 0) {
            throw unfit();
        }
        return found;
    }

    private void expect(String next) {
        if (!text.startsWith(next, at)) {
            throw unfit();
        }
        at += next.length();
    }

    private IllegalArgumentException unfit() {
        return new IllegalArgumentException("Not canonical N-Quads at character " + at);
    }
}
