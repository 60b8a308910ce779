package org.attestgraph.attest.link;

import java.util.Optional;

/** Compares in which words two accounts tell. */
final class WordLikeness {
    private static final double SAME = 0.6;
    private static final double PARTLY = 0.2;

    private WordLikeness() {}

    static Optional<Reason> of(Account one, Account other) {
        return isShared(one, other)
                ? Optional.of(new Reason("told in the same words", 3))
                : isPartlyShared(one, other)
                        ? Optional.of(new Reason("told partly in the same words", 1.5))
                        : Optional.empty();
    }

    static boolean isShared(Account one, Account other) {
        return one.words().shared(other.words()) >= SAME;
    }

    static boolean isPartlyShared(Account one, Account other) {
        return one.words().shared(other.words()) >= PARTLY;
    }
}
