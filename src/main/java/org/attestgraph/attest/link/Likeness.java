package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
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
        if (one.paper().id().equals(other.paper().id()) || one.aggregate() != other.aggregate()) {
            return Optional.empty();
        }
        return one.compareTo(other) < 0 ? ordered(one, other) : ordered(other, one);
    }

    /** How likely two accounts of one report are of one event, though it tells them apart: in log-odds. */
    static Optional<Double> withinReport(Account one, Account other) {
        return one.aggregate() || other.aggregate()
                ? Optional.empty()
                : (one.compareTo(other) < 0 ? ordered(one, other) : ordered(other, one))
                        .map(link -> link.odds() + TOLD_APART);
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
        things("perpetrator", first.actors(), second.actors(), 0.7, -0.5).ifPresent(reasons::add);
        things("target", first.targets(), second.targets(), 1.3, -0.8).ifPresent(reasons::add);
        reasons.addAll(
                first.aggregate()
                        ? TollLikeness.ofTotals(first.tolls(), second.tolls())
                        : TollLikeness.of(first.tolls(), second.tolls()));
        words(first, second).ifPresent(reasons::add);
        double odds = AT_FIRST;
        for (Reason reason : reasons) {
            odds += reason.weight();
        }
        reasons.sort(Comparator.<Reason>comparingDouble(reason -> -Math.abs(reason.weight()))
                .thenComparing(Reason::words));
        return Optional.of(new Link(first, second, odds, reasons));
    }

    private static Optional<Reason> things(
            String what, Set<Thing> ones, Set<Thing> others, double same, double different) {
        if (ones.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ones.stream().anyMatch(one -> others.stream().anyMatch(one::fits))
                        ? new Reason("same " + what, same)
                        : new Reason("another " + what, different));
    }

    private static Optional<Reason> words(Account one, Account other) {
        double shared = one.words().shared(other.words());
        if (shared >= 0.6) {
            return Optional.of(new Reason("told in the same words", 3));
        }
        return shared >= 0.2 ? Optional.of(new Reason("told partly in the same words", 1.5)) : Optional.empty();
    }
}
