package org.attestgraph.attest.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;

/** One step of the path of an IRI, made of any text. */
final class Segment {
    private static final int LONGEST = 200;
    private static final int KEPT = 160;
    private static final int HASH_DIGITS = 16;
    private static final String UNRESERVED = "-._~";
    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private Segment() {}

    /**
     * Percent-encoded, of at most {@value #LONGEST} characters. Texts that differ make segments that differ, unless
     * they differ in Unicode composition or in spaces around them alone.
     */
    static String of(String text) {
        String composed = Normalizer.normalize(Literals.wellFormed(text).strip(), Normalizer.Form.NFC);
        StringBuilder whole = new StringBuilder();
        escape(composed, Integer.MAX_VALUE, whole);
        return whole.length() <= LONGEST && !isDots(composed) ? whole.toString() : shortened(composed);
    }

    /** What is cut off, or would be a step up or to nowhere, is told apart by its hash. */
    private static String shortened(String composed) {
        StringBuilder start = new StringBuilder();
        escape(composed, KEPT, start);
        return start + "-" + Sha256.of(composed.getBytes(UTF_8)).substring(0, HASH_DIGITS);
    }

    private static void escape(String text, int limit, StringBuilder out) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            String escaped = escaped(codePoint);
            if (out.length() + escaped.length() > limit) {
                return;
            }
            out.append(escaped);
            i += Character.charCount(codePoint);
        }
    }

    private static String escaped(int codePoint) {
        if (isUnreserved(codePoint)) {
            return Character.toString(codePoint);
        }
        StringBuilder escaped = new StringBuilder();
        for (byte octet : Character.toString(codePoint).getBytes(UTF_8)) {
            escaped.append('%').append(HEXADECIMAL.charAt((octet >> 4) & 0xF)).append(HEXADECIMAL.charAt(octet & 0xF));
        }
        return escaped.toString();
    }

    private static boolean isUnreserved(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || (codePoint >= '0' && codePoint <= '9')
                || UNRESERVED.indexOf(codePoint) >= 0;
    }

    private static boolean isDots(String text) {
        return text.chars().allMatch(character -> character == '.');
    }
}
