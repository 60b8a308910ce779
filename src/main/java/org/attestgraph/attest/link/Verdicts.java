package org.attestgraph.attest.link;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What people decided of pairs of accounts, which no score outweighs.
 *
 * @param same pairs that are of one event
 * @param apart pairs that are not
 */
public record Verdicts(Set<Pair> same, Set<Pair> apart) {
    public static final Verdicts NONE = new Verdicts(Set.of(), Set.of());

    /** Two accounts by their IRIs, whichever comes first. */
    public record Pair(String one, String other) {
        public static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    public Verdicts {
        same = Set.copyOf(same);
        apart = Set.copyOf(apart);
    }

    boolean areSame(String one, String other) {
        return same.contains(Pair.of(one, other));
    }

    boolean areApart(String one, String other) {
        return apart.contains(Pair.of(one, other));
    }

    /** Whose account was said to be of one event with that of {@code id}. */
    public Stream<String> partners(String id) {
        return same.stream()
                .filter(pair -> pair.one().equals(id) || pair.other().equals(id))
                .map(pair -> pair.one().equals(id) ? pair.other() : pair.one());
    }
}
