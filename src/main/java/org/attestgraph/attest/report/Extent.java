package org.attestgraph.attest.report;

/** The half-open range {@code [start, end)} of UTF-16 code units in a report's text. */
public record Extent(int start, int end) {
    public Extent {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not an extent: [" + start + ", " + end + ")");
        }
    }

    /** From {@code start} to {@code end}, without white space at its end. */
    static Extent stripped(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Extent(start, last);
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    Extent cover(Extent other) {
        return new Extent(Math.min(start, other.start), Math.max(end, other.end));
    }

    boolean overlaps(Extent other) {
        return start < other.end && other.start < end;
    }
}
