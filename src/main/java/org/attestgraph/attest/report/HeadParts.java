package org.attestgraph.attest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was found before the story of a report, gathered in the order in which it was met. */
final class HeadParts {
    private static final int LONGEST_NAMES = 90;
    private static final Pattern CAPITALISED =
            Pattern.compile("(?:[\\p{Lu}\\d(][^\\s]*|[-–—|/&]|and|of|the|al-\\S+)(?:\\s+|$)");

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final List<Extent> carriers = new ArrayList<>();
    private final List<DateLine> dates = new ArrayList<>();
    private final List<PlaceLines.PlaceLine> placeLines = new ArrayList<>();
    private Optional<Headline> title = Optional.empty();

    HeadParts(String text) {
        this.text = text;
    }

    Optional<Headline> title() {
        return title;
    }

    List<Part> parts() {
        return parts;
    }

    /** The media that the report is credited to. */
    List<Extent> carriers() {
        return carriers;
    }

    List<DateLine> dates() {
        return dates;
    }

    List<PlaceLines.PlaceLine> placeLines() {
        return placeLines;
    }

    /** Where the last part ends. */
    int end() {
        return parts.get(parts.size() - 1).end();
    }

    void add(Part part) {
        parts.add(part);
    }

    void add(Headline headline) {
        title = Optional.of(headline);
        parts.add(new Part(Part.Kind.TITLE, headline.extent()));
    }

    void add(DateLine line) {
        dates.add(line);
        parts.add(line.part());
    }

    void add(PlaceLines.PlaceLine line) {
        placeLines.add(line);
        parts.add(line.part());
        line.agency().ifPresent(carriers::add);
    }

    void add(HeadPieces.Piece piece) {
        parts.add(piece.part());
        piece.carrier().ifPresent(carriers::add);
    }

    /**
     * Adds the words before a date as names of people and sections if all of them are capitalised; else they are a lead.
     * An agency right before such names is the photographer's, not the one that carried the report.
     */
    void addNames(int start, int end) {
        Extent extent = Extent.stripped(text, start, end);
        String between = extent.in(text);
        if (!between.isEmpty()
                && between.length() <= LONGEST_NAMES
                && CAPITALISED.matcher(between).replaceAll("").isEmpty()) {
            parts.add(new Part(Part.Kind.CREDIT, extent));
            carriers.removeIf(carrier -> carrier.end() <= start
                    && text.substring(carrier.end(), start).isBlank());
        }
    }
}
