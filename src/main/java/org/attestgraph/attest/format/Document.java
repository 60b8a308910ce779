package org.attestgraph.attest.format;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader took out of the bytes of one document.
 *
 * @param reader what took it out, and in which version
 * @param text with {@code \n} as its only line end
 * @param facts what the document says of itself, under the names of a manifest's columns
 * @param notes what had to be decided or doubted, in words for a person
 * @param landmarks where parts of the text stand in the document, by their start
 */
public record Document(
        Reader reader, String text, Map<String, String> facts, List<String> notes, List<Landmark> landmarks) {
    public Document {
        if (text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A line end other than \\n");
        }
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        notes = List.copyOf(notes);
        landmarks = List.copyOf(landmarks);
    }

    /**
     * A program that takes text out of documents.
     *
     * @param version changes whenever the same bytes may give another text
     */
    public record Reader(String name, String version) {
        @Override
        public String toString() {
            return name + " " + version;
        }
    }
}
