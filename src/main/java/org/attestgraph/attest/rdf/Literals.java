package org.attestgraph.attest.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The one place that makes literals, each in the canonical form of its type. */
final class Literals {
    private static final char REPLACEMENT = '\uFFFD';

    private Literals() {}

    /** Words as they stand, in whatever language. */
    static Node words(String text) {
        return NodeFactory.createLiteralString(wellFormed(text));
    }

    /** Words of the language with that BCP 47 tag. */
    static Node words(String text, String language) {
        return NodeFactory.createLiteralLang(wellFormed(text), language);
    }

    static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static Node decimal(BigDecimal number) {
        String digits = number.stripTrailingZeros().toPlainString();
        return NodeFactory.createLiteralDT(digits.contains(".") ? digits : digits + ".0", XSDDatatype.XSDdecimal);
    }

    static Node truth(boolean truth) {
        return NodeFactory.createLiteralDT(Boolean.toString(truth), XSDDatatype.XSDboolean);
    }

    static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    /** Half a surrogate pair is no character, and cannot be written in UTF-8: the replacement character stands for it. */
    static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            repaired = repaired == null ? new StringBuilder(text) : repaired;
            repaired.setCharAt(i, REPLACEMENT);
        }
        return repaired == null ? text : repaired.toString();
    }
}
