package org.attestgraph.attest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Work that grows with the length of a text and no faster: counted, not timed, as looks at characters. What grows with the
 * square of the length would take some two thousand looks at each; the most that any takes is a seventh of the bound.
 */
class RegularExpressionsTest {
    private static final int LENGTH = 4_000;
    private static final int LOOKS_EACH = 600;

    /** Asked only about what begins at one place, never sought in a text. */
    private static final Pattern ASKED_AT_ONE_PLACE = Pattern.compile(
            "format\\.Form\\$Markup\\..*|report\\.DateLines\\.(?:TIME_AFTER|prose|updated)"
                    + "|report\\.HeadPieces\\.(?:agency|byline|furniture)|report\\.PlaceLines\\.(?:atHead|capitalsAlone).*");

    private static final Map<String, Pattern> EXPRESSIONS = Expressions.all();

    @Test
    void no_regular_expression_goes_back_and_forth_over_a_text() {
        assertThat(EXPRESSIONS).hasSizeGreaterThan(150);
        List<String> slow = new ArrayList<>();
        EXPRESSIONS.forEach((where, expression) -> AdversarialTexts.of(expression, LENGTH).stream()
                .filter(text -> looks(where, expression, text) > (long) LOOKS_EACH * LENGTH)
                .findFirst()
                .ifPresent(text -> slow.add(where + " over " + text.substring(0, 40))));
        assertThat(slow).isEmpty();
    }

    /** For docs/reliability.md: how long each takes on texts of so many characters, of those that it looked at most. */
    @Test
    @EnabledIfSystemProperty(named = "attest.expressions", matches = "\\d+")
    void how_long_each_takes_is_measured() throws IOException {
        int length = Integer.getInteger("attest.expressions");
        Map<String, Double> seconds = new TreeMap<>();
        EXPRESSIONS.forEach((where, expression) -> worst(where, expression)
                .map(at -> AdversarialTexts.of(expression, length).get(at))
                .forEach(text -> seconds.merge(where, seconds(where, expression, text), Math::max)));
        List<String> lines = seconds.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(each -> String.format(Locale.ROOT, "%.3f %s", each.getValue(), each.getKey()))
                .toList();
        Files.write(Path.of("target/expressions.txt"), lines);
        assertThat(seconds).hasSameSizeAs(EXPRESSIONS);
    }

    private static Stream<Integer> worst(String where, Pattern expression) {
        List<String> texts = AdversarialTexts.of(expression, LENGTH);
        return Stream.iterate(0, at -> at < texts.size(), at -> at + 1)
                .sorted(Comparator.comparingLong(at -> -looks(where, expression, texts.get(at))))
                .limit(5);
    }

    private static long looks(String where, Pattern expression, String text) {
        CountingText counting = new CountingText(text, 2L * LOOKS_EACH * LENGTH);
        try {
            work(where, expression.matcher(counting));
        } catch (CountingText.TooManyLooksException e) {
            // as many as it may be, and one
        }
        return counting.looks();
    }

    private static double seconds(String where, Pattern expression, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        try {
            work(where, expression.matcher(text));
        } catch (StackOverflowError e) {
            return Double.POSITIVE_INFINITY;
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e9;
    }

    private static int work(String where, Matcher matcher) {
        int found = matcher.matches() ? 1 : 0;
        found += matcher.lookingAt() ? 1 : 0;
        if (!ASKED_AT_ONE_PLACE.matcher(where).matches()) {
            matcher.reset();
            while (matcher.find()) {
                found++;
            }
        }
        return found;
    }
}
