package org.attestgraph.attest.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as manifests write them: {@code 2015-12-24}, {@code 2015-12} or {@code 2015}; a time of day is passed over. */
final class PartialDate {
    private static final Pattern FORM =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?)?)?");

    private PartialDate() {}

    /** The days meant, or nothing if {@code text} is no such date. */
    static Optional<DateInterval> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(days(form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code interval} as a manifest would write it; {@code 2015-12-24 to 2016-01-03} where it cannot. */
    static String write(DateInterval interval) {
        LocalDate earliest = interval.earliest();
        if (interval.isDay()) {
            return earliest.toString();
        }
        if (interval.equals(DateInterval.month(YearMonth.from(earliest)))) {
            return YearMonth.from(earliest).toString();
        }
        if (interval.equals(DateInterval.year(earliest.getYear()))) {
            return Integer.toString(earliest.getYear());
        }
        return earliest + " to " + interval.latest();
    }

    private static DateInterval days(Matcher form) {
        int year = Integer.parseInt(form.group("year"));
        if (form.group("month") == null) {
            return DateInterval.year(year);
        }
        int month = Integer.parseInt(form.group("month"));
        return form.group("day") == null
                ? DateInterval.month(YearMonth.of(year, month))
                : DateInterval.day(LocalDate.of(year, month, Integer.parseInt(form.group("day"))));
    }
}
