package org.attestgraph.attest.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many were found, expected and right, of each thing measured. */
public record Tally(Map<Measure, Count> counts) {
    public static final Tally NONE = new Tally(Map.of());

    /**
     * The figures of one measure.
     *
     * @param right how many of the {@code expected} ones of the gold are among the {@code found} ones
     */
    public record Count(int right, int expected, int found) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(right + other.right, expected + other.expected, found + other.found);
        }

        /** 0 where nothing was found. */
        public double precision() {
            return ratio(right, found);
        }

        /** 0 where nothing was expected. */
        public double recall() {
            return ratio(right, expected);
        }

        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    public Tally {
        Map<Measure, Count> sorted = new EnumMap<>(Measure.class);
        sorted.putAll(counts);
        counts = Collections.unmodifiableMap(sorted);
    }

    public Count of(Measure measure) {
        return counts.getOrDefault(measure, Count.NONE);
    }

    /** Adds counts rather than averaging ratios, so that a report with many incidents weighs more than one with few. */
    public Tally plus(Tally other) {
        Map<Measure, Count> sum = new EnumMap<>(Measure.class);
        sum.putAll(counts);
        other.counts.forEach((measure, count) -> sum.merge(measure, count, Count::plus));
        return new Tally(sum);
    }

    /** The mean F1 of {@code measures}, each weighing the same. */
    public double macroF1(List<Measure> measures) {
        double sum = 0;
        for (Measure measure : measures) {
            sum += of(measure).f1();
        }
        return sum / measures.size();
    }
}
