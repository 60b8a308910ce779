package org.attestgraph.attest.resolve;

import java.util.List;

/**
 * A place that a name may mean, with how much speaks for it.
 *
 * @param score from about 0 to 2
 * @param reasons what raised or lowered the score, in words
 */
public record WeighedPlace(PlaceOption option, double score, List<String> reasons) {
    public WeighedPlace {
        reasons = List.copyOf(reasons);
    }
}
