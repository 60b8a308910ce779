package org.attestgraph.attest.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a report was published, judged by its date line and its metadata.
 *
 * @param from the words that say it; empty where the metadata do
 */
record PublishedDate(Optional<DateInterval> date, Optional<Extent> from, List<String> notes) {

    static PublishedDate of(Optional<DateInterval> manifest) {
        return new PublishedDate(manifest, Optional.empty(), List.of());
    }

    /** The date line's date, unless only the metadata can make sense of it. */
    static PublishedDate of(String text, DateLine line, Optional<DateInterval> manifest) {
        WrittenDate written = line.date();
        Optional<DateInterval> whole = manifest.filter(days -> isWholeOf(written, days));
        if (whole.isPresent()) {
            String note = quoted(text, line) + " seems to have lost a digit: " + PartialDate.write(whole.get())
                    + " by the manifest is used.";
            return new PublishedDate(whole, Optional.of(line.extent()), List.of(note));
        }
        DateInterval read = reading(written, manifest);
        return new PublishedDate(
                Optional.of(manifest.filter(read::contains).orElse(read)),
                Optional.of(line.extent()),
                notes(text, line, read, manifest));
    }

    private static List<String> notes(String text, DateLine line, DateInterval read, Optional<DateInterval> manifest) {
        Optional<String> order = Optional.of(quoted(text, line) + " is read day first, as " + read.earliest() + ".")
                .filter(note -> isOpen(line.date(), manifest));
        Optional<String> weekday = line.date()
                .weekday()
                .filter(day -> read.isDay() && day != read.earliest().getDayOfWeek())
                .map(day -> quoted(text, line) + " contradicts itself: " + read.earliest() + " was a "
                        + name(read.earliest()) + ".");
        Optional<String> dispute = manifest.filter(days -> !days.overlaps(read))
                .map(days -> quoted(text, line) + " says " + PartialDate.write(read) + ", the manifest "
                        + PartialDate.write(days) + ": the text is followed.");
        return Stream.of(order, weekday, dispute).flatMap(Optional::stream).toList();
    }

    /** The reading that the day of the week bears out, else the one that the manifest does, else the likeliest. */
    private static DateInterval reading(WrittenDate written, Optional<DateInterval> manifest) {
        List<DateInterval> readings = written.readings();
        Optional<DateInterval> byWeekday = written.weekday().flatMap(day -> readings.stream()
                .filter(days -> days.earliest().getDayOfWeek() == day)
                .findFirst());
        return byWeekday
                .or(() -> manifest.flatMap(
                        known -> readings.stream().filter(known::contains).findFirst()))
                .orElse(readings.get(0));
    }

    private static boolean isOpen(WrittenDate written, Optional<DateInterval> manifest) {
        return written.readings().size() > 1
                && written.weekday().isEmpty()
                && manifest.stream()
                        .noneMatch(days -> written.readings().stream().anyMatch(days::contains));
    }

    /** Whether {@code manifest} is the day that {@code written} was before its first digit was lost. */
    private static boolean isWholeOf(WrittenDate written, DateInterval manifest) {
        if (!written.mayLackDigit() || !manifest.isDay()) {
            return false;
        }
        LocalDate whole = manifest.earliest();
        return written.readings().stream()
                .map(DateInterval::earliest)
                .anyMatch(part -> whole.getYear() == part.getYear()
                        && whole.getMonth() == part.getMonth()
                        && whole.getDayOfMonth() > 9
                        && whole.getDayOfMonth() % 10 == part.getDayOfMonth());
    }

    private static String quoted(String text, DateLine line) {
        return "The date line \"" + line.extent().in(text).replaceAll("\\s+", " ") + "\"";
    }

    private static String name(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
