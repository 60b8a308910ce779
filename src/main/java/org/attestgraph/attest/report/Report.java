package org.attestgraph.attest.report;

import java.util.List;

/**
 * One document as it was read: the text that everything downstream speaks of, and what is known about it.
 *
 * @param sha256 of the original bytes, 64 lower-case hexadecimal digits; the report's identity
 * @param fileName the name of the file, without its folder
 * @param text decoded, with {@code \n} line ends; all offsets count from its first character
 * @param notes what the reader had to decide or doubts, in words for a person
 */
public record Report(String sha256, String fileName, String text, Metadata metadata, List<String> notes) {
    public Report {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        notes = List.copyOf(notes);
    }
}
