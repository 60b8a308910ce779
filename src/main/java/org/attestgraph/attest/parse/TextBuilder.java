package org.attestgraph.attest.parse;

import java.util.ArrayList;
import java.util.List;
import org.attestgraph.attest.format.Landmark;

/**
 * A text while it is put together: words with one space between them, lines, and paragraphs with a blank line between
 * them. White space is only written once something follows it.
 */
final class TextBuilder {
    private static final String LINE = "\n";
    private static final String PARAGRAPH = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Landmark> landmarks = new ArrayList<>();
    private String gap = "";
    private String place = "";

    /** Adds what stands in running text, where white space of any kind and length is one space. */
    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                gap = gap.isEmpty() ? " " : gap;
            } else {
                sign(c);
            }
        }
    }

    void line() {
        gap = gap.equals(PARAGRAPH) ? gap : LINE;
    }

    void paragraph() {
        gap = PARAGRAPH;
    }

    void tab() {
        gap = gap.isBlank() && !gap.contains(LINE) ? "\t" : gap;
    }

    /** What is added from now on stands at {@code place} in the document. */
    void at(String where) {
        place = where;
    }

    String text() {
        return text.toString();
    }

    List<Landmark> landmarks() {
        return List.copyOf(landmarks);
    }

    private void sign(char c) {
        if (!text.isEmpty()) {
            text.append(gap);
        }
        gap = "";
        if (!place.isEmpty()
                && (landmarks.isEmpty() || !landmarks.getLast().locator().equals(place))) {
            landmarks.add(new Landmark(text.length(), place));
        }
        text.append(c);
    }
}
