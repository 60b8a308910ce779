package org.attestgraph.attest.link;

import java.util.Comparator;
import java.util.List;

/**
 * How likely two accounts of different reports are of one event.
 *
 * @param first the account whose IRI comes first
 * @param odds the sum of what speaks for it and against it, in log-odds; 0 is as likely as not
 * @param reasons the weightiest first
 */
public record Link(Account first, Account second, double odds, List<Reason> reasons) {
    /** Below this a pair is not worth a person's time. */
    private static final double FAINT = -1.5;

    /** The odds of a pair that cannot be compared, and the least of any. */
    static final double UNLIKE = -4;

    private static final double CLEAR = 1.5;

    /** By their accounts. */
    static final Comparator<Link> ORDER = Comparator.comparing(Link::first).thenComparing(Link::second);

    public Link {
        reasons = List.copyOf(reasons);
    }

    /** From 0, surely not, to 1, surely. */
    public double score() {
        return 1 / (1 + Math.exp(-odds));
    }

    /** Whether a person might well decide otherwise. */
    public boolean uncertain() {
        return Math.abs(odds) < CLEAR;
    }

    /** Whether it says more than that nothing could be compared. */
    boolean counts() {
        return odds > UNLIKE;
    }

    boolean isWorthwhile() {
        return odds >= FAINT;
    }

    boolean has(Account account) {
        return first.equals(account) || second.equals(account);
    }

    Account other(Account account) {
        return first.equals(account) ? second : first;
    }
}
