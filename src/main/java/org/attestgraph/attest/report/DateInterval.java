package org.attestgraph.attest.report;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days from {@code earliest} to {@code latest}, both included. */
public record DateInterval(LocalDate earliest, LocalDate latest) {
    public DateInterval {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("Ends before it starts: " + earliest + " to " + latest);
        }
    }

    public static DateInterval day(LocalDate day) {
        return new DateInterval(day, day);
    }

    public static DateInterval month(YearMonth month) {
        return new DateInterval(month.atDay(1), month.atEndOfMonth());
    }

    public static DateInterval year(int year) {
        return new DateInterval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean isDay() {
        return earliest.equals(latest);
    }

    public boolean contains(DateInterval other) {
        return !other.earliest.isBefore(earliest) && !other.latest.isAfter(latest);
    }

    public boolean overlaps(DateInterval other) {
        return !other.earliest.isAfter(latest) && !other.latest.isBefore(earliest);
    }
}
