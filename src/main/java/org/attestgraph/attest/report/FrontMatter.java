package org.attestgraph.attest.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What surrounds the story in a report's text, and the date that all relative dates in the story count from.
 *
 * @param published when the report was published: by its date line, else by its metadata
 * @param dateLine the words that give {@code published}; empty where the metadata do
 * @param parts what is not story, by start, none overlapping another; a sentence never runs across the border of one
 * @param carriers names of the media and agencies credited, inside {@code parts}: {@code Sputnik} in
 *     {@code BEIRUT (Sputnik)}
 * @param body from the first word of the story to its last; may hold parts, such as a place line after the lead
 * @param notes what had to be decided or doubted, in words for a person
 */
public record FrontMatter(
        Optional<DateInterval> published,
        Optional<Extent> dateLine,
        List<Part> parts,
        List<Extent> carriers,
        Extent body,
        List<String> notes) {

    public FrontMatter {
        parts = List.copyOf(parts);
        carriers = List.copyOf(carriers);
        notes = List.copyOf(notes);
    }

    /** The whole text is story. */
    static FrontMatter none(String text, Metadata metadata) {
        return new FrontMatter(
                metadata.published(), Optional.empty(), List.of(), List.of(), new Extent(0, text.length()), List.of());
    }

    public Stream<Extent> parts(Part.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(Part::extent);
    }

    /** The headline in the text. */
    public Optional<Extent> title() {
        return parts(Part.Kind.TITLE).findFirst();
    }
}
