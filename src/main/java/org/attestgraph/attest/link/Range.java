package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lowest and the highest number that accounts give of people harmed in one way; often the same. */
public record Range(String harm, Toll lowest, Toll highest) {
    private static final Comparator<Toll> ORDER =
            Comparator.comparingInt(Toll::number).thenComparing(Toll::id);

    /** By the name of the harm. Numbers of only some of those harmed, such as children, do not count. */
    static List<Range> of(List<Account> accounts) {
        List<Toll> tolls = accounts.stream()
                .flatMap(account -> account.tolls().stream())
                .filter(toll -> !toll.part())
                .sorted(ORDER)
                .toList();
        SortedSet<String> harms = new TreeSet<>();
        tolls.forEach(toll -> harms.add(toll.harm()));
        List<Range> ranges = new ArrayList<>();
        for (String harm : harms) {
            List<Toll> of = tolls.stream().filter(toll -> toll.harm().equals(harm)).toList();
            ranges.add(new Range(harm, of.getFirst(), of.getLast()));
        }
        return ranges;
    }
}
