package org.attestgraph.attest.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads date lines: a full date, with or without words such as "Published on" and a time of day around it. */
final class DateLines {
    private static final String ZONE =
            "(?:UTC|GMT|ES?T|EDT|CES?T|EES?T|BST|IST|MSK|KSA|HKT|Z)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?";
    private static final String CLOCK = "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*[AaPp]\\.?[Mm]\\b\\.?)?";
    private static final Pattern TIME_AFTER = Pattern.compile("(?:,?\\s*(?:[-–|/]\\s*)?(?:at\\s+)?" + CLOCK
            + "|,?\\s+at\\s+\\d{4}\\b|\\s+\\d{4}(?=\\s+" + ZONE + "\\b)|\\s+(?:-\\s+)?" + ZONE + "\\s+" + CLOCK + ")"
            + "(?:\\s*" + ZONE + "(?![\\p{L}\\d]))?");
    private static final Pattern TIME_BEFORE =
            Pattern.compile("(?:" + CLOCK + "|\\d{4})(?:\\s*" + ZONE + ")?(?:\\s*\\([^()]{3,12}\\))?,?\\s+(?:on\\s+)?");
    private static final Pattern GLUE_AFTER_CUE = Pattern.compile("\\s*[:|–-]?\\s*(?:on\\s+)?");
    private static final Pattern REST_OF_LINE = Pattern.compile("[\\s|–/,.-]*(?:\\n|\\z)");

    private final Pattern published;
    private final Pattern updated;
    private final Pattern prose;

    DateLines(FrontWords words) {
        this.published = Pattern.compile("(?i:" + words.any("published") + ")(?!\\p{L})");
        this.updated = Pattern.compile("\\(?\\s*(?i:" + words.any("updated") + ")(?!\\p{L})");
        this.prose = Pattern.compile(
                "(?:\\s*,)?\\s*(?!(?i:" + words.any("byline") + "\\b|" + words.any("title") + ":))\\p{Ll}");
    }

    /** The date line that begins at {@code start}. */
    Optional<DateLine> at(String text, int start) {
        Optional<DateLine> cued = cued(text, start, updated, Part.Kind.UPDATE_LINE)
                .or(() -> cued(text, start, published, Part.Kind.DATE_LINE));
        return cued.or(() -> bare(text, start));
    }

    /** A date line that begins at {@code start} and that nobody could take for part of the story. */
    Optional<DateLine> sureAt(String text, int start) {
        return at(text, start)
                .filter(line -> line.date().extent().start() > start || isFollowedByUpdate(text, line.extent()));
    }

    /** Whether words that announce a date stand at {@code start}, and then nothing more on the line. */
    Optional<Extent> cueAlone(String text, int start) {
        return end(updated, text, start)
                .or(() -> end(published, text, start))
                .filter(end ->
                        REST_OF_LINE.matcher(text).region(end, text.length()).lookingAt())
                .map(end -> new Extent(start, end));
    }

    private Optional<DateLine> cued(String text, int start, Pattern cue, Part.Kind kind) {
        return end(cue, text, start)
                .flatMap(
                        end -> dated(text, start, end(GLUE_AFTER_CUE, text, end).orElse(end), kind))
                .map(line -> withBracket(text, line));
    }

    private Optional<DateLine> bare(String text, int start) {
        return dated(text, start, start, Part.Kind.DATE_LINE).filter(line -> {
            boolean isLine = REST_OF_LINE
                    .matcher(text)
                    .region(line.extent().end(), text.length())
                    .lookingAt();
            boolean isDay = line.date().readings().get(0).isDay();
            boolean goesOn = prose(text, line.extent().end()) && !isFollowedByUpdate(text, line.extent());
            return isLine || (isDay && !goesOn);
        });
    }

    private Optional<DateLine> dated(String text, int start, int from, Part.Kind kind) {
        int begin = end(TIME_BEFORE, text, from)
                .filter(after -> DateForms.at(text, after).isPresent())
                .orElse(from);
        return DateForms.at(text, begin).map(date -> {
            int end = date.extent().end();
            for (Optional<Integer> more = end(TIME_AFTER, text, end);
                    more.isPresent();
                    more = end(TIME_AFTER, text, end)) {
                end = more.get();
            }
            return new DateLine(kind, new Extent(start, end), date);
        });
    }

    private boolean isFollowedByUpdate(String text, Extent date) {
        return end(updated, text, date.end()).isPresent();
    }

    private boolean prose(String text, int end) {
        return prose.matcher(text).region(end, text.length()).lookingAt();
    }

    private static DateLine withBracket(String text, DateLine line) {
        Extent extent = line.extent();
        boolean closes = text.charAt(extent.start()) == '(' && text.startsWith(")", extent.end());
        return closes ? new DateLine(line.kind(), new Extent(extent.start(), extent.end() + 1), line.date()) : line;
    }

    private static Optional<Integer> end(Pattern pattern, String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }
}
