package org.attestgraph.attest.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads place lines: the place a report was sent from, with a day, an agency or both, before its first sentence. */
final class PlaceLines {
    private static final String CAPITALS = "\\p{Lu}{3,}(?:[ '-]\\p{Lu}{2,}){0,3}";
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";
    private static final String REGION = "(?:,?\\s+\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?";
    private static final String DAY = "(?<date>(?:" + DateForms.MONTH
            + "\\.?\\s+(?<day>\\d{1,2})|(?<dayFirst>\\d{1,2})\\s+" + DateForms.MONTH.replace("<month>", "<monthLast>")
            + ")(?:,?\\s+(?<year>(?:19|20)\\d{2}))?)(?!\\d)";
    private static final String DASH = "\\s*[-–—]{1,2}";

    /** How far into a text an agency's place line may stand, after a picture's caption or a lead. */
    private static final int REACH = 1500;

    /** What is longer is no place line. */
    private static final int LONGEST = 500;

    private final Pattern byAgency;
    private final List<Pattern> atHead;
    private final Pattern capitalsAlone = Pattern.compile(
            "(?<place>\\p{Lu}{4,})(?:\\s+\\p{Lu}\\p{Ll}+(?=\\s+(?:An?|The|At|Some)\\s))?(?=\\s+\\p{Lu})");

    /** A place line, the agency in it and the day. */
    record PlaceLine(Extent extent, Optional<Extent> agency, Optional<Day> day) {
        Part part() {
            return new Part(Part.Kind.PLACE_LINE, extent);
        }
    }

    /** A day of a month, in a year that may have to be found. */
    record Day(Extent extent, int month, int day, Optional<Integer> year) {

        /** The day in its own year, else in the year that brings it nearest to {@code anchor}. */
        Optional<LocalDate> near(Optional<DateInterval> anchor) {
            if (year.isPresent()) {
                return in(year.get());
            }
            return anchor.flatMap(days -> IntStream.rangeClosed(
                            days.earliest().getYear() - 1, days.latest().getYear() + 1)
                    .boxed()
                    .flatMap(each -> in(each).stream())
                    .min(Comparator.comparingLong(date -> distance(date, days))));
        }

        private Optional<LocalDate> in(int someYear) {
            try {
                return Optional.of(LocalDate.of(someYear, month, day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static long distance(LocalDate date, DateInterval days) {
            return Math.max(
                    0,
                    Math.max(
                            days.earliest().toEpochDay() - date.toEpochDay(),
                            date.toEpochDay() - days.latest().toEpochDay()));
        }
    }

    PlaceLines(FrontWords words) {
        String name = words.any("agency");
        String agency = "(?:\\(\\s*(?<agency>" + name + ")\\b[^()]{0,40}\\)|/(?<agencyBetween>" + name + ")/)\\.?";
        this.byAgency = Pattern.compile("(?<![\\p{L}\\d])(?:(?<place>" + CAPITALS + ")" + REGION + "(?:,?\\s+" + DAY
                + ")?[.,]?\\s*" + agency + "(?:" + DASH + ")?|\\((?<agencyAlone>" + name + ")\\)" + DASH + "(?=\\s))");
        this.atHead = List.of(
                Pattern.compile("\\((?<place>" + NAME + ")" + REGION + ",\\s+" + DAY + "\\)(?:" + DASH + ")?"),
                Pattern.compile("(?<place>" + CAPITALS + "|" + NAME + ")" + REGION + "(?:,\\s+|\\s+\\(|\\s+)" + DAY
                        + "[.)]?\\s*(?:" + agency + "(?:" + DASH + ")?|" + DASH + "(?=\\s))"),
                Pattern.compile("(?<place>" + NAME + ")" + REGION + ",?\\s*" + agency + DASH),
                Pattern.compile("(?<place>" + CAPITALS + ")" + REGION + "(?:\\s+[-–—]{1,2}|[-–—]{1,2}(?=\\s))"),
                Pattern.compile("(?<place>" + NAME + ")[-–—](?=\\s+\\p{Lu})"));
    }

    /** The place line that begins at {@code start}, where the story may begin. */
    Optional<PlaceLine> at(String text, int start) {
        int end = Math.min(text.length(), start + LONGEST);
        for (Pattern pattern : atHead) {
            Matcher found = matcher(pattern, text, start, end);
            if (found.lookingAt()) {
                return Optional.of(placeLine(found));
            }
        }
        Matcher agency = matcher(byAgency, text, start, end);
        if (agency.lookingAt()) {
            return Optional.of(placeLine(agency));
        }
        Matcher alone = matcher(capitalsAlone, text, start, end);
        return alone.lookingAt() && isOnce(alone.group("place"), text)
                ? Optional.of(new PlaceLine(extent(alone), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** The place lines with an agency's name that stand after {@code start}, where a lead or a caption goes before. */
    List<PlaceLine> after(String text, int start) {
        List<PlaceLine> placeLines = new ArrayList<>();
        Matcher found = matcher(byAgency, text, start, Math.min(text.length(), start + REACH));
        while (found.find()) {
            placeLines.add(placeLine(found));
        }
        return placeLines;
    }

    /** A name that is always in capitals is no place of a place line; prose has places in small letters. */
    private static boolean isOnce(String capitals, String text) {
        return Pattern.compile("\\b" + Pattern.quote(capitals) + "\\b")
                        .matcher(text)
                        .results()
                        .limit(2)
                        .count()
                == 1;
    }

    private static PlaceLine placeLine(Matcher found) {
        Optional<Extent> agency =
                group(found, "agency").or(() -> group(found, "agencyBetween")).or(() -> group(found, "agencyAlone"));
        return new PlaceLine(extent(found), agency, group(found, "date").map(date -> day(found, date)));
    }

    private static Day day(Matcher found, Extent date) {
        boolean isDayFirst = group(found, "dayFirst").isPresent();
        return new Day(
                date,
                DateForms.month(found.group(isDayFirst ? "monthLast" : "month")),
                Integer.parseInt(found.group(isDayFirst ? "dayFirst" : "day")),
                group(found, "year").map(year -> Integer.parseInt(found.group("year"))));
    }

    private static Optional<Extent> group(Matcher found, String name) {
        return found.namedGroups().containsKey(name) && found.start(name) >= 0
                ? Optional.of(new Extent(found.start(name), found.end(name)))
                : Optional.empty();
    }

    private static Extent extent(Matcher found) {
        return new Extent(found.start(), found.end());
    }

    private static Matcher matcher(Pattern pattern, String text, int start, int end) {
        return pattern.matcher(text).region(start, end).useTransparentBounds(true);
    }
}
