package org.attestgraph.attest.link;

import java.util.Set;

/**
 * What goes on for days or weeks: sieges, and totals that count nobody, such as an offensive. Each report gives its period
 * in its own way, whereas a count is of the period that it was taken over.
 */
final class Campaigns {
    private static final Set<String> LASTING = Set.of("Siege");
    private static final Set<String> COUNTED = Set.of("killed", "injured");

    private Campaigns() {}

    static boolean is(Account account) {
        return account.aggregate()
                ? account.tolls().stream().map(Toll::harm).noneMatch(COUNTED::contains)
                : account.kinds().equals(LASTING);
    }

    /** Whether neither is a count; or only one is, which tells of the campaign in the other's words. */
    static boolean are(Account one, Account other) {
        return is(one) && is(other)
                || one.aggregate()
                        && other.aggregate()
                        && (is(one) || is(other))
                        && WordLikeness.isPartlyShared(one, other);
    }
}
