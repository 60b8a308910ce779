package org.attestgraph.attest.link;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares of which kinds two accounts say that it was. */
final class KindLikeness {
    private static final String OPEN = "OtherViolence";

    /** Kinds that reports of one event take for each other. */
    private static final List<Set<String>> MISTAKEN = List.of(
            Set.of("Airstrike", "Shelling", "MissileStrike", "ChemicalAttack"),
            Set.of("Shelling", "MissileStrike", "Bombing"),
            Set.of("Airstrike", "Bombing"),
            Set.of("Clash", "Capture", "Siege"),
            Set.of("Clash", "Shelling"),
            Set.of("Clash", "Execution", "Bombing"),
            Set.of("Execution", "Abduction"),
            Set.of("Siege", "Displacement"));

    /** Of which there are rarely two in an area on one day. */
    private static final Set<String> RARE = Set.of("Execution", "Abduction", "MissileStrike", "Siege", "Bombing");

    /** Of which there are rarely two in an area in one month. */
    private static final String VERY_RARE = "ChemicalAttack";

    private KindLikeness() {}

    static Optional<Reason> of(Set<String> ones, Set<String> others) {
        Set<String> shared = new HashSet<>(ones);
        shared.retainAll(others);
        if (shared.contains(VERY_RARE)) {
            return Optional.of(new Reason("same kind, a very rare one", 3));
        }
        if (shared.stream().anyMatch(RARE::contains)) {
            return Optional.of(new Reason("same kind, a rare one", 2));
        }
        if (!shared.isEmpty()) {
            return ones.equals(Set.of(OPEN)) && others.equals(ones)
                    ? Optional.empty()
                    : Optional.of(new Reason("same kind", 1));
        }
        if (ones.contains(OPEN) || others.contains(OPEN)) {
            return Optional.empty();
        }
        boolean near = MISTAKEN.stream().anyMatch(set -> meets(set, ones) && meets(set, others));
        return Optional.of(near ? new Reason("a kind taken for the other", -0.5) : new Reason("another kind", -2.5));
    }

    private static boolean meets(Set<String> set, Set<String> kinds) {
        return !Collections.disjoint(set, kinds);
    }
}
