package org.attestgraph.attest.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares how many people two accounts say were harmed. */
final class TollLikeness {
    private static final double CLOSE = 0.7;
    private static final double FAR = 0.4;
    private static final int FEW = 3;

    private TollLikeness() {}

    static List<Reason> of(List<Toll> ones, List<Toll> others) {
        return Stream.of(of("killed", 1, ones, others), of("injured", 0.5, ones, others))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A total that has grown since is another total. */
    static List<Reason> ofTotals(List<Toll> ones, List<Toll> others) {
        return of(ones, others).stream()
                .map(reason -> reason.words().startsWith("same")
                        ? reason
                        : new Reason("another count of " + reason.words().replaceFirst(".* ", ""), -4))
                .toList();
    }

    private static Optional<Reason> of(String harm, double share, List<Toll> ones, List<Toll> others) {
        Optional<Toll> one = whole(harm, ones);
        Optional<Toll> other = whole(harm, others);
        return one.isPresent() && other.isPresent()
                ? compare(one.get(), other.get())
                        .map(reason -> new Reason(reason.words() + " " + harm, reason.weight() * share))
                : Optional.empty();
    }

    /** The figure that counts most people. */
    private static Optional<Toll> whole(String harm, List<Toll> tolls) {
        return tolls.stream()
                .filter(toll -> toll.harm().equals(harm))
                .max(Comparator.<Toll, Boolean>comparing(toll -> !toll.part())
                        .thenComparing(Toll::number)
                        .thenComparing(Toll::id));
    }

    private static Optional<Reason> compare(Toll one, Toll other) {
        int lower = Math.min(one.number(), other.number());
        int higher = Math.max(one.number(), other.number());
        if (lower == higher) {
            return Optional.of(new Reason("same number", lower <= 2 ? 0.6 : lower <= 5 ? 1.2 : 2));
        }
        double ratio = (double) lower / higher;
        boolean meet = one.least() <= other.most() && other.least() <= one.most();
        if (ratio >= CLOSE || meet && ratio >= FAR) {
            return Optional.of(new Reason("close numbers", 0.6));
        }
        if (ratio < FAR && higher - lower > FEW) {
            return Optional.of(new Reason("far other numbers", -1.2));
        }
        return Optional.of(new Reason("other numbers", -0.2));
    }
}
