package org.attestgraph.attest.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares how many people two accounts say were harmed. */
final class TollLikeness {
    private static final double CLOSE = 0.7;
    private static final double FAR = 0.4;
    private static final int FEW = 3;
    private static final int SMALL = 5;
    private static final double GIVEN_BY_BOTH = 1.2;

    private TollLikeness() {}

    static List<Reason> of(List<Toll> ones, List<Toll> others) {
        return Stream.of(of("killed", 1, ones, others), parts("killed", ones, others), of("injured", 0.5, ones, others))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether both give one number of killed that two events rarely have in common. */
    static boolean isSameOfMany(List<Toll> ones, List<Toll> others) {
        return shared(wholes("killed", ones), wholes("killed", others)) > SMALL;
    }

    /** A total that has grown since is another total. */
    static List<Reason> ofTotals(List<Toll> ones, List<Toll> others) {
        return of(ones, others).stream()
                .map(reason -> reason.words().startsWith("same")
                        ? reason
                        : new Reason("another count of " + lastWord(reason.words()), -4))
                .toList();
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static Optional<Reason> of(String harm, double share, List<Toll> ones, List<Toll> others) {
        Optional<Toll> one = whole(harm, ones);
        Optional<Toll> other = whole(harm, others);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (isPartOf(one.get(), other.get()) || isPartOf(other.get(), one.get())) {
            return Optional.empty();
        }
        Reason reason = compare(one.get(), other.get());
        if (reason.weight() < GIVEN_BY_BOTH && shared(wholes(harm, ones), wholes(harm, others)) > SMALL) {
            reason = new Reason("a number that both give of", GIVEN_BY_BOTH);
        }
        return Optional.of(new Reason(reason.words() + " " + harm, reason.weight() * share));
    }

    /** Such as children among the dead. */
    private static Optional<Reason> parts(String harm, List<Toll> ones, List<Toll> others) {
        return shared(parts(harm, ones), parts(harm, others)) >= 2
                ? Optional.of(new Reason("same number of some " + harm, 0.8))
                : Optional.empty();
    }

    /** The highest number that both give; 0 where there is none. */
    private static int shared(Set<Integer> ones, Set<Integer> others) {
        return ones.stream()
                .filter(others::contains)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static Set<Integer> wholes(String harm, List<Toll> tolls) {
        return numbers(tolls, toll -> toll.harm().equals(harm) && !toll.part());
    }

    private static Set<Integer> parts(String harm, List<Toll> tolls) {
        return numbers(tolls, toll -> toll.harm().equals(harm) && toll.part());
    }

    private static Set<Integer> numbers(List<Toll> tolls, Predicate<Toll> which) {
        return tolls.stream().filter(which).map(Toll::number).collect(Collectors.toSet());
    }

    /** The figure that counts most people. */
    private static Optional<Toll> whole(String harm, List<Toll> tolls) {
        return tolls.stream()
                .filter(toll -> toll.harm().equals(harm))
                .max(Comparator.<Toll, Boolean>comparing(toll -> !toll.part())
                        .thenComparing(Toll::number)
                        .thenComparing(Toll::id));
    }

    /** Two children may well be among thirty dead. */
    private static boolean isPartOf(Toll some, Toll all) {
        return some.part() && !all.part() && some.number() <= all.most();
    }

    private static Reason compare(Toll one, Toll other) {
        int lower = Math.min(one.number(), other.number());
        int higher = Math.max(one.number(), other.number());
        if (lower == higher) {
            return new Reason("same number", same(lower));
        }
        double ratio = (double) lower / higher;
        boolean meet = one.least() <= other.most() && other.least() <= one.most();
        if (ratio >= CLOSE || meet && ratio >= FAR) {
            return new Reason("close numbers", 0.6);
        }
        if (ratio < FAR && higher - lower > FEW && !meet) {
            return new Reason("far other numbers", -1.2);
        }
        return new Reason("other numbers", -0.2);
    }

    /** The higher a number, the less likely two events have it in common. */
    private static double same(int number) {
        return number <= 2 ? 0.6 : number <= SMALL ? 1.2 : number <= 10 ? 2 : number <= 100 ? 2.5 : 3;
    }
}
