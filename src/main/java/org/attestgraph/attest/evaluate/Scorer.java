package org.attestgraph.attest.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Annotation.Incident;

/**
 * Compares annotations with gold ones. Incidents are paired one to one per report so that the weighted number of right
 * fillers is greatest; then every slot, claim and relation is counted.
 */
public final class Scorer {
    private final Likeness likeness = new Likeness();
    private final List<Slot<?>> slots = Slots.of(likeness);

    Scorer() {}

    /** The sum over all reports of {@code gold}; what is predicted for other reports is passed over. */
    public static Tally score(Map<String, Annotation> gold, Map<String, Annotation> predicted) {
        return Score.of(gold, predicted).total();
    }

    /** For each report of {@code gold} its own tally; a report without a prediction counts as one in which nothing was found. */
    static Map<String, Tally> tallies(Map<String, Annotation> gold, Map<String, Annotation> predicted) {
        Scorer scorer = new Scorer();
        Map<String, Tally> tallies = new TreeMap<>();
        gold.forEach((report, annotation) -> tallies.put(
                report,
                Optional.ofNullable(predicted.get(report))
                        .map(found -> scorer.tally(annotation, found))
                        .orElseGet(() -> scorer.tally(annotation, nothing(report)))));
        return tallies;
    }

    static Annotation nothing(String report) {
        return new Annotation(report, Optional.empty(), List.of(), List.of(), List.of());
    }

    private Tally tally(Annotation gold, Annotation predicted) {
        Map<Integer, Integer> pairs = pairs(gold.incidents(), predicted.incidents());
        Map<String, String> goldIds = new HashMap<>();
        pairs.forEach((i, j) -> goldIds.put(
                predicted.incidents().get(j).id(), gold.incidents().get(i).id()));
        return incidents(gold.incidents(), predicted.incidents(), pairs)
                .plus(new Claims(gold.claims(), predicted.claims(), goldIds, likeness).tally());
    }

    /** For the index of each gold incident that one of the predicted resembles, the index of that one. */
    Map<Integer, Integer> pairs(List<Incident> gold, List<Incident> predicted) {
        double[][] weights = new double[gold.size()][predicted.size()];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                weights[i][j] = weight(gold.get(i), predicted.get(j));
            }
        }
        return Assignment.best(weights, predicted.size());
    }

    List<Slot<?>> slots() {
        return slots;
    }

    Likeness likeness() {
        return likeness;
    }

    private double weight(Incident gold, Incident predicted) {
        double weight = 0;
        for (Slot<?> slot : slots) {
            if (slot.weight() > 0) {
                weight += slot.weight() * slot.right(gold, predicted);
            }
        }
        return weight;
    }

    private Tally incidents(List<Incident> gold, List<Incident> predicted, Map<Integer, Integer> pairs) {
        Map<Measure, Tally.Count> counts = new TreeMap<>();
        counts.put(Measure.INCIDENT, new Tally.Count(pairs.size(), gold.size(), predicted.size()));
        for (Slot<?> slot : slots) {
            List<Integer> right = new ArrayList<>();
            pairs.forEach((i, j) -> right.add(slot.right(gold.get(i), predicted.get(j))));
            counts.put(
                    slot.measure(),
                    new Tally.Count(
                            right.stream().mapToInt(Integer::intValue).sum(),
                            gold.stream().mapToInt(slot::count).sum(),
                            predicted.stream().mapToInt(slot::count).sum()));
        }
        return new Tally(counts);
    }
}
