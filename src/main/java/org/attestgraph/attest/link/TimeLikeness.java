package org.attestgraph.attest.link;

import java.util.Optional;

/** Compares when two accounts say that it happened. */
final class TimeLikeness {
    /** An incident known less exactly than this, in days, is not matched with any other. */
    static final int VAGUE = 31;

    private static final int WEEK = 8;

    /** For how many days somebody tells of it as news. */
    static final int LATER = 3;

    /** Over more days than this it is no campaign but a war, in which there are many. */
    static final int CAMPAIGN = 130;

    /** For as many days a campaign is news of one kind. */
    private static final int STAGE = 3;

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
        boolean bothSay = one.when().isPresent() && other.when().isPresent();
        if (Campaigns.are(one, other)) {
            return (bothSay ? total(first.get(), second.get()) : Optional.<Reason>empty())
                    .or(() -> campaign(first.get(), second.get(), bothSay));
        }
        if (one.aggregate() && other.aggregate()) {
            return total(first.get(), second.get());
        }
        if (first.get().count() > VAGUE || second.get().count() > VAGUE) {
            return Optional.empty();
        }
        if (!bothSay) {
            return first.get().overlaps(second.get())
                    ? Optional.of(new Reason("undated, and reported about then", 0.3))
                    : Optional.empty();
        }
        return first.get().overlaps(second.get()) ? Optional.of(shared(first.get(), second.get())) : apart(one, other);
    }

    private static Reason shared(Days first, Days second) {
        int widest = Math.max(first.count(), second.count());
        return widest == 1
                ? new Reason("same day", 2.5)
                : widest == 2
                        ? new Reason("same day or the one beside it", 1.8)
                        : widest <= WEEK ? new Reason("days of one week", 1) : new Reason("days of one month", 0);
    }

    private static Optional<Reason> apart(Account one, Account other) {
        if (isToldAfter(one, other) || isToldAfter(other, one)) {
            return Optional.of(new Reason("told of some days later", -0.5));
        }
        Days first = one.when().orElseThrow();
        Days second = other.when().orElseThrow();
        return first.isOne() && second.isOne() && first.apart(second) == 1
                ? Optional.of(new Reason("the day after", -2))
                : Optional.empty();
    }

    /** The day on which somebody tells of it may be some days after it happened. */
    private static boolean isToldAfter(Account later, Account earlier) {
        Days told = later.when().orElseThrow();
        Days happened = earlier.when().orElseThrow();
        return later.toldThen() && told.first().isAfter(happened.last()) && told.apart(happened) <= LATER;
    }

    /** One report says when it began, another in which days the news of it fell. */
    private static Optional<Reason> campaign(Days first, Days second, boolean bothSay) {
        int apart = first.apart(second);
        if (Math.max(first.count(), second.count()) > CAMPAIGN || apart > VAGUE) {
            return Optional.empty();
        }
        if (bothSay && first.first().equals(second.first())) {
            return Optional.of(new Reason("a campaign that began the same day", 2));
        }
        return Optional.of(
                apart == 0
                        ? new Reason("days of one campaign", 1.5)
                        : apart <= STAGE
                                ? new Reason("days of one campaign, or close to it", 1.2)
                                : new Reason("a campaign in one month", 0.2));
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
