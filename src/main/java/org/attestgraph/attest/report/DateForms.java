package org.attestgraph.attest.report;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms in which reports write full dates in figures and English, one row a form. */
enum DateForms {
    /** 2016-07-23, 2016/07/23, with or without a time after T. */
    YEAR_FIRST("(?<year>YEAR)([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?:T\\d{2}:\\d{2}[\\d:.Z+]*)?"),
    /** Friday 10 July 2015; 23rd of July, 2016; 23-Jul-2016. */
    DAY_MONTH_YEAR("WEEKDAY?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+MONTH\\.?,?[\\s-]+(?<year>YEAR)"),
    /** Wed Jun 29 2016; July 23rd, 2016; and, its comma and space lost, Jun 142016. */
    MONTH_DAY_YEAR("WEEKDAY?MONTH\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+|,?)(?<year>YEAR)"),
    /** 18.05.2017; 01-11-2014; 23/07/2016. */
    FIGURES("WEEKDAY?(?<first>\\d{1,2})([./-])(?<second>\\d{1,2})\\3(?<year>YEAR)"),
    /** July 2016. */
    MONTH_YEAR("MONTH\\.?,?\\s+(?<year>YEAR)");

    /** Months in English, from their first three letters on. */
    static final String MONTH = "(?<month>(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
            + "Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))";

    private static final String WEEKDAY = "(?:(?<weekday>(?i:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|"
            + "Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?))[.,]*\\s+)";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final Pattern pattern;

    DateForms(String form) {
        this.pattern = Pattern.compile("(?<![\\d/.-])" + expanded(form) + "(?!\\d)");
    }

    /** The date that begins at {@code start}, by the first form that it has. */
    static Optional<WrittenDate> at(String text, int start) {
        return Stream.of(values())
                .flatMap(form -> form.dateAt(text, start).stream())
                .findFirst();
    }

    /** The first month or day of the week, by its place from 1 on. */
    static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static String expanded(String form) {
        return form.replace("WEEKDAY", WEEKDAY).replace("MONTH", MONTH).replace("YEAR", "(?:19|20)\\d{2}");
    }

    private Optional<WrittenDate> dateAt(String text, int start) {
        Matcher found = pattern.matcher(text).region(start, text.length());
        found.useTransparentBounds(true);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        List<DateInterval> readings = readings(found);
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new WrittenDate(
                        new Extent(found.start(), found.end()), readings, weekday(found), mayLackDigit(found)));
    }

    private List<DateInterval> readings(Matcher found) {
        int year = Integer.parseInt(found.group("year"));
        return switch (this) {
            case MONTH_YEAR -> List.of(DateInterval.month(YearMonth.of(year, month(found.group("month")))));
            case FIGURES ->
                Stream.of(
                                day(year, number(found, "second"), number(found, "first")),
                                day(year, number(found, "first"), number(found, "second")))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
            case YEAR_FIRST ->
                day(year, number(found, "month"), number(found, "day")).stream().toList();
            case DAY_MONTH_YEAR, MONTH_DAY_YEAR ->
                day(year, month(found.group("month")), number(found, "day")).stream()
                        .toList();
        };
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<DateInterval> day(int year, int month, int day) {
        try {
            return Optional.of(DateInterval.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<DayOfWeek> weekday(Matcher found) {
        if (this == YEAR_FIRST || this == MONTH_YEAR) {
            return Optional.empty();
        }
        return Optional.ofNullable(found.group("weekday"))
                .map(name -> name.substring(0, 3).toLowerCase(Locale.ROOT))
                .map(name -> DayOfWeek.of(1 + WEEKDAYS.indexOf(name)));
    }

    private boolean mayLackDigit(Matcher found) {
        return this == FIGURES
                && found.group("first").length() == 1
                && found.group("second").startsWith("0");
    }
}
