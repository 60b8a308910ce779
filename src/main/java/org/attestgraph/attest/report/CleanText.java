package org.attestgraph.attest.report;

import java.util.List;

/**
 * Text that may stand in XML and RDF, with {@code \n} as its only line end, otherwise as it was.
 *
 * @param notes what had to be replaced
 */
record CleanText(String text, List<String> notes) {
    private static final char REPLACEMENT = '\uFFFD';

    static CleanText of(String decoded) {
        StringBuilder text = new StringBuilder(decoded.length());
        int replaced = 0;
        int first = 0;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == '\r' && i + 1 < decoded.length() && decoded.charAt(i + 1) == '\n') {
                continue;
            }
            boolean forbidden = isForbidden(c) || isHalf(decoded, i);
            if (forbidden) {
                first = replaced == 0 ? text.length() : first;
                replaced++;
            }
            text.append(isLineEnd(c) ? '\n' : forbidden ? REPLACEMENT : c);
        }
        return new CleanText(text.toString(), replaced == 0 ? List.of() : List.of(note(replaced, first)));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B';
    }

    private static boolean isForbidden(char c) {
        return (c < 0x20 && c != '\t' && !isLineEnd(c)) || c == '\uFFFE' || c == '\uFFFF';
    }

    /** Half a surrogate pair is no character: it comes out of escapes in JSON. */
    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static String note(int replaced, int first) {
        return replaced == 1
                ? "The control character at offset " + first + " is shown as U+FFFD."
                : replaced + " control characters are shown as U+FFFD, the first at offset " + first + ".";
    }
}
