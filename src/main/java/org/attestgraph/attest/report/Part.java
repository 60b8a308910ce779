package org.attestgraph.attest.report;

/** Something in a report's text that is not the story itself, and where it stands. */
public record Part(Kind kind, Extent extent) implements Comparable<Part> {

    /** What a part is. */
    public enum Kind {
        /** The headline. */
        TITLE,
        /** The headline once more, as many web pages have it. */
        TITLE_AGAIN,
        /** When the report was published: {@code Published April 8 2017}. */
        DATE_LINE,
        /** When the report was changed: {@code (updated 2204 18.05.2017)}. */
        UPDATE_LINE,
        /** A dateline: where the report was sent from, often with a day and an agency: {@code BEIRUT, Nov 30 (Reuters) -}. */
        PLACE_LINE,
        /** Who wrote, photographed or carried it. */
        CREDIT,
        /** Words of the page around the story: buttons, counters, menus. */
        FURNITURE
    }

    static Part of(Kind kind, int start, int end) {
        return new Part(kind, new Extent(start, end));
    }

    int end() {
        return extent.end();
    }

    @Override
    public int compareTo(Part other) {
        int byStart = Integer.compare(extent.start(), other.extent.start());
        return byStart != 0 ? byStart : Integer.compare(other.extent.end(), extent.end());
    }
}
