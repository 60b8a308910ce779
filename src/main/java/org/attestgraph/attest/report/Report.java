package org.attestgraph.attest.report;

import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.language.LanguageGuess;

/**
 * One document as it was read: the text that everything downstream speaks of, and what is known about it.
 *
 * @param sha256 of the original bytes, 64 lower-case hexadecimal digits; the report's identity
 * @param fileName the name of the file, without its folder; a part of a file has that file's name before it:
 *     {@code reports.zip!/2016/one.html}
 * @param text decoded, with {@code \n} line ends; all offsets count from its first character
 * @param front what surrounds the story in {@code text}
 * @param notes what the reader had to decide or doubts, in words for a person
 * @param origin how the text was taken out of the original; empty where the original is that text
 * @param language what language the text is in, whatever the metadata say
 */
public record Report(
        String sha256,
        String fileName,
        String text,
        Metadata metadata,
        FrontMatter front,
        List<String> notes,
        Optional<Origin> origin,
        LanguageGuess language) {
    public Report {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        notes = List.copyOf(notes);
    }

    /** A report whose whole text is story. */
    public Report(String sha256, String fileName, String text, Metadata metadata, List<String> notes) {
        this(sha256, fileName, text, metadata, FrontMatter.none(text, metadata), notes, Optional.empty());
    }

    /** A report that is read as English. */
    public Report(
            String sha256,
            String fileName,
            String text,
            Metadata metadata,
            FrontMatter front,
            List<String> notes,
            Optional<Origin> origin) {
        this(sha256, fileName, text, metadata, front, notes, origin, LanguageGuess.NONE);
    }

    /** Where in the original the words at {@code start} stand: {@code page=3}, or an XPath. */
    public Optional<String> locator(int start) {
        return origin.flatMap(from -> from.locator(start));
    }

    /** When it was published: by the date line in its text, else by its metadata. */
    public Optional<DateInterval> published() {
        return front.published();
    }

    /** Its title: by its metadata, else the headline in its text. */
    public Optional<String> title() {
        return metadata.title().or(() -> front.title().map(title -> title.in(text)));
    }
}
