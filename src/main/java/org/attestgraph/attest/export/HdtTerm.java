package org.attestgraph.attest.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * Terms as HDT spells them, in keys that sort as the bytes of the spelling do: a character for each byte, and no
 * characters below {@link #LEAST}, which are left to part lines and what stands in them.
 */
final class HdtTerm {
    static final char LEAST = 0x10;
    /** Comes after {@link #LEAST} in the place of a byte up to it, as far above it. */
    private static final int SHIFT = 0x40;

    /** The character U+0000 in a key, which no list of terms in HDT can hold. */
    static final String NUL = LEAST + Character.toString(SHIFT);

    /** The character U+FFFD in a key. */
    static final String REPLACEMENT = "\u00ef\u00bf\u00bd";

    private HdtTerm() {}

    static String key(Node term) {
        byte[] bytes = spelling(term).getBytes(UTF_8);
        StringBuilder key = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int value = b & 0xFF;
            if (value <= LEAST) {
                key.append(LEAST).append((char) (value + SHIFT));
            } else {
                key.append((char) value);
            }
        }
        return key.toString();
    }

    static byte[] bytes(String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            bytes.write(c == LEAST ? key.charAt(++i) - SHIFT : c);
        }
        return bytes.toByteArray();
    }

    private static String spelling(Node term) {
        if (term.isURI()) {
            return term.getURI();
        }
        if (term.isBlank()) {
            return "_:" + term.getBlankNodeLabel();
        }
        String quoted = "\"" + term.getLiteralLexicalForm() + "\"";
        if (!term.getLiteralLanguage().isEmpty()) {
            return quoted + "@" + term.getLiteralLanguage();
        }
        return term.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                ? quoted
                : quoted + "^^<" + term.getLiteralDatatypeURI() + ">";
    }
}
