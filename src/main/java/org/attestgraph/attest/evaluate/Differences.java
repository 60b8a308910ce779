package org.attestgraph.attest.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Annotation.Casualty;
import org.attestgraph.attest.extract.Annotation.Claim;
import org.attestgraph.attest.extract.Annotation.Incident;
import org.attestgraph.attest.extract.IncidentType;
import org.attestgraph.attest.report.DateInterval;

/** Report by report, where a prediction and the gold part. */
public final class Differences {
    private final Scorer scorer = new Scorer();

    private Differences() {}

    /** By name of the report, of those that the gold has; one that was not predicted counts as one in which nothing was found. */
    public static SortedMap<String, List<Difference>> of(
            Map<String, Annotation> gold, Map<String, Annotation> predicted) {
        Differences differences = new Differences();
        SortedMap<String, List<Difference>> all = new TreeMap<>();
        gold.forEach((name, annotation) -> all.put(
                name,
                differences.between(
                        annotation, Optional.ofNullable(predicted.get(name)).orElse(Scorer.nothing(name)))));
        return Collections.unmodifiableSortedMap(all);
    }

    private List<Difference> between(Annotation gold, Annotation predicted) {
        List<Difference> differences = new ArrayList<>();
        Map<Integer, Integer> pairs = scorer.pairs(gold.incidents(), predicted.incidents());
        Map<String, String> goldIds = new HashMap<>();
        pairs.forEach((i, j) -> {
            Incident expected = gold.incidents().get(i);
            Incident found = predicted.incidents().get(j);
            goldIds.put(found.id(), expected.id());
            differences.add(new Difference(
                    "incident " + expected.id() + ", found as " + found.id(),
                    expected.quotes(),
                    found.quotes(),
                    slips(Optional.of(expected), Optional.of(found))));
        });
        differences.removeIf(difference -> difference.slips().isEmpty());
        for (Incident missed : Difference.without(gold.incidents(), pairs.keySet())) {
            differences.add(new Difference(
                    "incident " + missed.id() + ", missed",
                    missed.quotes(),
                    List.of(),
                    slips(Optional.of(missed), Optional.empty())));
        }
        for (Incident invented : Difference.without(predicted.incidents(), Set.copyOf(pairs.values()))) {
            differences.add(new Difference(
                    "incident " + invented.id() + ", invented",
                    List.of(),
                    invented.quotes(),
                    slips(Optional.empty(), Optional.of(invented))));
        }
        claims(gold, predicted, goldIds, differences);
        return List.copyOf(differences);
    }

    private void claims(
            Annotation gold, Annotation predicted, Map<String, String> goldIds, List<Difference> differences) {
        Claims claims = new Claims(gold.claims(), predicted.claims(), goldIds, scorer.likeness());
        Map<Integer, Integer> pairs = Matching.pairs(gold.claims(), predicted.claims(), claims::sameClaim);
        for (Claim missed : Difference.without(gold.claims(), pairs.keySet())) {
            differences.add(new Difference(
                    "claim " + missed.id() + ", missed",
                    List.of(missed.quote()),
                    List.of(),
                    List.of(new Difference.Slip(Measure.CLAIM.label(), List.of(words(missed)), List.of()))));
        }
        for (Claim invented : Difference.without(predicted.claims(), Set.copyOf(pairs.values()))) {
            differences.add(new Difference(
                    "claim " + invented.id() + ", invented",
                    List.of(),
                    List.of(invented.quote()),
                    List.of(new Difference.Slip(Measure.CLAIM.label(), List.of(), List.of(words(invented))))));
        }
    }

    private List<Difference.Slip> slips(Optional<Incident> expected, Optional<Incident> found) {
        return scorer.slots().stream()
                .filter(slot -> slot.weight() > 0)
                .map(slot -> slip(slot, expected, found))
                .toList();
    }

    private static <T> Difference.Slip slip(Slot<T> slot, Optional<Incident> expected, Optional<Incident> found) {
        return slot.slip(
                expected.map(slot.fillers()).orElse(List.of()),
                found.map(slot.fillers()).orElse(List.of()),
                Differences::words);
    }

    private static String words(Object filler) {
        return switch (filler) {
            case List<?> names -> names.isEmpty() ? "" : String.valueOf(names.getFirst());
            case IncidentType type -> type.code();
            case DateInterval days ->
                days.earliest().equals(days.latest())
                        ? days.earliest().toString()
                        : days.earliest() + " to " + days.latest();
            case Casualty figure ->
                (figure.qualifier().code() + " " + figure.number() + " " + figure.victims()).strip() + " "
                        + AnnotationJson.code(figure.kind());
            default -> String.valueOf(filler);
        };
    }

    private static String words(Claim claim) {
        return words((Object) claim.claimant()) + " " + AnnotationJson.code(claim.stance()) + " "
                + (claim.about().isEmpty() ? "nothing in particular" : String.join(", ", claim.about()));
    }
}
