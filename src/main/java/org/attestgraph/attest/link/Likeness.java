package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two accounts. Pure, and the same whichever comes first. */
final class Likeness {
    /** What is to be overcome: two accounts taken at random are not of one event. */
    private static final double AT_FIRST = -4.5;

    /** A report rarely tells one event as two. */
    private static final double TOLD_APART = -2.5;

    private Likeness() {}

    /** Nothing where they cannot be of one event, or too little is said to tell. */
    static Optional<Link> of(Account one, Account other) {
        if (one.paper().id().equals(other.paper().id()) || !areOfASort(one, other)) {
            return Optional.empty();
        }
        return one.compareTo(other) < 0 ? ordered(one, other) : ordered(other, one);
    }

    /**
     * How likely two accounts of one report are of one event, though it tells them apart: in log-odds. It may well come
     * back to a campaign, but has no reason to give one total twice, or a total and an act as if they were two.
     */
    static Optional<Double> withinReport(Account one, Account other) {
        boolean campaign = Campaigns.are(one, other);
        if (!campaign && (one.aggregate() || other.aggregate())) {
            return Optional.empty();
        }
        return (one.compareTo(other) < 0 ? ordered(one, other) : ordered(other, one))
                .map(link -> link.odds() + (campaign ? 0 : TOLD_APART));
    }

    /** A total and a single act are two things, unless one report took the one for the other. */
    static boolean areOfASort(Account one, Account other) {
        return one.aggregate() == other.aggregate()
                || Campaigns.are(one, other)
                || WordLikeness.isShared(one, other)
                || TollLikeness.isSameOfMany(one.tolls(), other.tolls());
    }

    private static Optional<Link> ordered(Account first, Account second) {
        Optional<Reason> time = TimeLikeness.of(first, second);
        Optional<Reason> place = PlaceLikeness.of(first.spots(), second.spots());
        if (time.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>(List.of(time.get(), place.get()));
        KindLikeness.of(first.kinds(), second.kinds()).ifPresent(reasons::add);
        things("weapon", first.weapons(), second.weapons(), 0.8, -0.3).ifPresent(reasons::add);
        boolean fight = isFight(first) && isFight(second);
        things("perpetrator", sides(first), sides(second), 0.7, fight ? 0 : -0.5)
                .ifPresent(reasons::add);
        boolean campaign = Campaigns.are(first, second); // hits much in its course
        things("target", first.targets(), second.targets(), 1.3, campaign ? 0 : -0.8)
                .ifPresent(reasons::add);
        reasons.addAll(
                first.aggregate() && second.aggregate()
                        ? TollLikeness.ofTotals(first.tolls(), second.tolls())
                        : TollLikeness.of(first.tolls(), second.tolls()));
        WordLikeness.of(first, second).ifPresent(reasons::add);
        double odds = AT_FIRST;
        for (Reason reason : reasons) {
            odds += reason.weight();
        }
        reasons.sort(Comparator.<Reason>comparingDouble(reason -> -Math.abs(reason.weight()))
                .thenComparing(Reason::words));
        return Optional.of(new Link(first, second, odds, reasons));
    }

    private static boolean isFight(Account account) {
        return account.kinds().contains("Clash");
    }

    /** In a fight, whom one report has attack is attacked in another; it may also name but one of them. */
    private static Set<Thing> sides(Account account) {
        if (!isFight(account) || account.actors().isEmpty()) {
            return account.actors();
        }
        Set<Thing> sides = new HashSet<>(account.actors());
        sides.addAll(account.targets());
        return sides;
    }

    private static Optional<Reason> things(
            String what, Set<Thing> ones, Set<Thing> others, double same, double different) {
        if (ones.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        if (ones.stream().anyMatch(one -> others.stream().anyMatch(one::fits))) {
            return Optional.of(new Reason("same " + what, same));
        }
        return different == 0 ? Optional.empty() : Optional.of(new Reason("another " + what, different));
    }
}
