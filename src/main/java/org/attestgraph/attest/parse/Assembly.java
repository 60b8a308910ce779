package org.attestgraph.attest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.Landmark;

/** A text with the way back from it, as a reader puts it together. */
record Assembly(String text, List<Landmark> landmarks) {
    private static final String BETWEEN = "\n\n";

    static Assembly of(TextBuilder text) {
        return new Assembly(text.text(), text.landmarks());
    }

    /** Both, with a blank line between them. */
    static Assembly of(TextBuilder first, TextBuilder second) {
        if (first.text().isEmpty()) {
            return of(second);
        }
        int shift = first.text().length() + BETWEEN.length();
        List<Landmark> landmarks = new ArrayList<>(first.landmarks());
        second.landmarks().forEach(mark -> landmarks.add(new Landmark(mark.start() + shift, mark.locator())));
        return new Assembly(first.text() + BETWEEN + second.text(), landmarks);
    }

    /** A story below its title, where that does not stand over it already. */
    static Assembly of(String title, String story) {
        boolean twice = title.isBlank() || story.strip().startsWith(title.strip());
        return new Assembly(twice ? lines(story) : lines(title).strip() + BETWEEN + lines(story), List.of());
    }

    Document document(Document.Reader reader, Map<String, String> facts, List<String> notes) {
        return new Document(reader, text, facts, notes, landmarks);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
