package org.attestgraph.attest.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where an incident or claim of a prediction and that of the gold part.
 *
 * @param what which of them, as {@code incident i1, found as i2}
 * @param expected the report's words that the gold gives for it; none where it is invented
 * @param found those that the prediction gives; none where it is missed
 */
public record Difference(String what, List<String> expected, List<String> found, List<Slip> slips) {

    /** What was missed and invented of one measure. */
    public record Slip(String measure, List<String> missed, List<String> invented) {
        public Slip {
            missed = List.copyOf(missed);
            invented = List.copyOf(invented);
        }

        boolean isNone() {
            return missed.isEmpty() && invented.isEmpty();
        }
    }

    public Difference {
        expected = List.copyOf(expected);
        found = List.copyOf(found);
        slips = slips.stream().filter(slip -> !slip.isNone()).toList();
    }

    static <T> List<T> without(List<T> things, Collection<Integer> places) {
        List<T> rest = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            if (!places.contains(i)) {
                rest.add(things.get(i));
            }
        }
        return rest;
    }
}
