package org.attestgraph.attest.resolve;

import java.util.List;
import org.attestgraph.attest.text.Span;

/**
 * What the name of a place means where it stands.
 *
 * @param evidence the name
 * @param kind of the place as {@code places.csv} has it; of one that nobody lists, of what it is said to lie in
 * @param candidates all that it might have meant, the likeliest first; empty where only one place has the name
 */
public record Placing(Span evidence, Entity place, String kind, Siting siting, List<WeighedPlace> candidates) {
    public Placing {
        candidates = List.copyOf(candidates);
    }
}
