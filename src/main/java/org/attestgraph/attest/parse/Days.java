package org.attestgraph.attest.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Dates as mails and feeds write them. */
final class Days {
    private static final Pattern COMMENT = Pattern.compile("(?<!\\s)\\s*+\\([^()]*+\\)\\s*+$");
    private static final Pattern GREENWICH = Pattern.compile("\\b(?:UTC|UT|Z)$");

    private Days() {}

    /** The day of {@code Fri, 05 Aug 2016 10:00:00 +0300}, in the time zone that it names; other dates as they are. */
    static String of(String date) {
        String plain = GREENWICH
                .matcher(COMMENT.matcher(date.strip()).replaceFirst(""))
                .replaceFirst("GMT");
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME
                    .parse(plain, LocalDate::from)
                    .toString();
        } catch (DateTimeException e) {
            return date;
        }
    }
}
