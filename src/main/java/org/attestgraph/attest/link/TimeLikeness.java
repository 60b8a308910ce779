package org.attestgraph.attest.link;

import java.util.Optional;

/** Compares when two accounts say that it happened. */
final class TimeLikeness {
    /** An incident known less exactly than this, in days, is not matched with any other. */
    static final int VAGUE = 31;

    private static final int WEEK = 8;

    /** Reports of one day's news come out within as many days of each other. */
    private static final int NEWS = 2;

    private TimeLikeness() {}

    /** Nothing where they cannot be of one event. */
    static Optional<Reason> of(Account one, Account other) {
        Optional<Days> first = one.days();
        Optional<Days> second = other.days();
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (one.aggregate()) {
            return total(first.get(), second.get());
        }
        if (first.get().count() > VAGUE || second.get().count() > VAGUE) {
            return Optional.empty();
        }
        if (one.when().isEmpty() || other.when().isEmpty()) {
            return first.get().overlaps(second.get())
                    ? Optional.of(new Reason("undated, and reported about then", 0.3))
                    : Optional.empty();
        }
        return dated(first.get(), second.get());
    }

    private static Optional<Reason> dated(Days first, Days second) {
        if (first.isOne() && second.isOne()) {
            return switch (first.apart(second)) {
                case 0 -> Optional.of(new Reason("same day", 2.5));
                case 1 -> Optional.of(new Reason("the day after", -2));
                default -> Optional.empty();
            };
        }
        if (!first.overlaps(second)) {
            return Optional.empty();
        }
        int widest = Math.max(first.count(), second.count());
        return Optional.of(
                widest <= 2
                        ? new Reason("same day or the one beside it", 1.8)
                        : widest <= WEEK ? new Reason("days of one week", 1) : new Reason("days of one month", 0));
    }

    /** Totals are of one thing only if they are over the same period, which may run to the day that each report came out. */
    private static Optional<Reason> total(Days first, Days second) {
        if (first.equals(second)) {
            return Optional.of(new Reason("same period", 2.5));
        }
        boolean sameBeginning = first.first().equals(second.first()) && !first.isOne() && !second.isOne();
        return sameBeginning && Math.abs(first.count() - second.count()) <= NEWS
                ? Optional.of(new Reason("a period that began the same day", 2))
                : Optional.empty();
    }
}
