package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** The lowest and the highest number that accounts give of people harmed in one way; often the same. */
public record Range(String harm, Toll lowest, Toll highest) {
    private static final Comparator<Toll> ORDER =
            Comparator.comparingInt(Toll::number).thenComparing(Toll::id);

    /** The highest number of each harm by each who gives one; what nobody is said to give counts where nobody gives any. */
    private static Stream<Toll> wholes(Account account) {
        Map<String, Map<Set<String>, Toll>> wholes = new TreeMap<>();
        account.tolls().stream().filter(toll -> !toll.part()).forEach(toll -> wholes.computeIfAbsent(
                        toll.harm(), harm -> new HashMap<>())
                .merge(toll.statedBy(), toll, BinaryOperator.maxBy(ORDER)));
        return wholes.values().stream().flatMap(byClaim -> byClaim.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() || byClaim.size() == 1)
                .map(Map.Entry::getValue));
    }

    /** By the name of the harm. Numbers of only some of those harmed, such as children, do not count. */
    static List<Range> of(List<Account> accounts) {
        List<Toll> tolls =
                accounts.stream().flatMap(Range::wholes).sorted(ORDER).toList();
        SortedSet<String> harms = new TreeSet<>();
        tolls.forEach(toll -> harms.add(toll.harm()));
        List<Range> ranges = new ArrayList<>();
        for (String harm : harms) {
            List<Toll> of =
                    tolls.stream().filter(toll -> toll.harm().equals(harm)).toList();
            ranges.add(new Range(harm, of.getFirst(), of.getLast()));
        }
        return ranges;
    }
}
