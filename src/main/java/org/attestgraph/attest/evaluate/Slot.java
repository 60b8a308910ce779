package org.attestgraph.attest.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.attestgraph.attest.extract.Annotation.Incident;

/**
 * What can be right or wrong about an incident: the fillers of one of its slots, or of a relation between them.
 *
 * @param weight how much a right filler counts for two incidents being the same one
 * @param same whether the first, of the gold, is what the second, predicted, is
 */
record Slot<T>(Measure measure, double weight, Function<Incident, List<T>> fillers, BiPredicate<T, T> same) {

    /** How many fillers are the same. */
    int right(Incident gold, Incident predicted) {
        return Matching.size(fillers.apply(gold), fillers.apply(predicted), same);
    }

    /** What of the gold is not in the prediction, and what of the prediction is not in the gold. */
    Difference.Slip slip(List<T> gold, List<T> predicted, Function<Object, String> words) {
        Map<Integer, Integer> pairs = Matching.pairs(gold, predicted, same);
        return new Difference.Slip(
                measure.label(),
                Difference.without(gold, pairs.keySet()).stream().map(words).toList(),
                Difference.without(predicted, Set.copyOf(pairs.values())).stream()
                        .map(words)
                        .toList());
    }

    int count(Incident incident) {
        return fillers.apply(incident).size();
    }
}
