package org.attestgraph.attest.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days on one of which something happened, from the first to the last of them. */
public record Days(LocalDate first, LocalDate last) {
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Ends before it begins: " + first + " to " + last);
        }
    }

    public static Days on(LocalDate day) {
        return new Days(day, day);
    }

    public boolean isOne() {
        return first.equals(last);
    }

    public int count() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean overlaps(Days other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    public boolean contains(Days other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** How many days lie between them; 0 where they share one. */
    int apart(Days other) {
        if (overlaps(other)) {
            return 0;
        }
        LocalDate end = last.isBefore(other.first) ? last : other.last;
        LocalDate start = last.isBefore(other.first) ? other.first : first;
        return (int) ChronoUnit.DAYS.between(end, start);
    }
}
