package org.attestgraph.attest.evaluate;

import java.util.List;
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

    int count(Incident incident) {
        return fillers.apply(incident).size();
    }
}
