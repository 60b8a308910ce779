package org.attestgraph.attest.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attestgraph.attest.extract.Annotation;

/**
 * How well annotations agree with gold ones, report by report.
 *
 * @param missing how many reports of the gold have no prediction
 */
public record Score(SortedMap<String, Tally> reports, int missing) {
    private static final List<Measure> SHOWN_PER_REPORT = List.of(
            Measure.INCIDENT,
            Measure.USED_WEAPON,
            Measure.LOCATED_IN,
            Measure.REPORTED_BY,
            Measure.DATE,
            Measure.CASUALTY);

    public Score {
        reports = Collections.unmodifiableSortedMap(new TreeMap<>(reports));
    }

    /** Both by name of the report; a report that was not predicted counts as one in which nothing was found. */
    public static Score of(Map<String, Annotation> gold, Map<String, Annotation> predicted) {
        long found = gold.keySet().stream().filter(predicted::containsKey).count();
        return new Score(new TreeMap<>(Scorer.tallies(gold, predicted)), gold.size() - (int) found);
    }

    public Tally total() {
        return reports.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** Precision, recall and F1 of every measure, a line each, and the means. Lines end with {@code \n}. */
    public String table() {
        Tally total = total();
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%d reports, %d without a prediction\n", reports.size(), missing));
        total.counts().forEach((measure, count) -> table.append(line(measure, count)));
        table.append(String.format(
                Locale.ROOT,
                "relations macro-F1 %s   slots macro-F1 %s   claims F1 %s\n",
                rounded(total.macroF1(Measure.RELATIONS), 3),
                rounded(total.macroF1(Measure.SLOTS), 3),
                rounded(total.of(Measure.CLAIM).f1(), 3)));
        return table.toString();
    }

    /** The same figures as JSON: {@code total}, and {@code reports} by name. */
    public String json() {
        return ScoreTree.print(this);
    }

    /** One line of F1 figures for each report. */
    public String reportLines() {
        return reports.entrySet().stream()
                .map(report -> report.getKey() + " " + figures(report.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String figures(Tally tally) {
        return SHOWN_PER_REPORT.stream()
                .map(measure ->
                        measure.label() + "=" + rounded(tally.of(measure).f1(), 2))
                .collect(Collectors.joining(" "));
    }

    private static String line(Measure measure, Tally.Count count) {
        return String.format(
                Locale.ROOT,
                "%-26s P %s  R %s  F1 %s   (%d of %d gold, %d predicted)\n",
                measure.label(),
                rounded(count.precision(), 3),
                rounded(count.recall(), 3),
                rounded(count.f1(), 3),
                count.right(),
                count.expected(),
                count.found());
    }

    /** Rounds the exact value half to even, as most other tools print it; {@code %.3f} rounds 0.0625 up. */
    static String rounded(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
