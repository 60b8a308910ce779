package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parts the accounts of one event into independent families. */
final class Families {
    private final List<Account> accounts;
    private final int[] parents;
    private final List<Set<String>> reasons = new ArrayList<>();
    private final List<List<String>> origins = new ArrayList<>();

    private Families(List<Account> accounts) {
        this.accounts = accounts;
        this.parents = new int[accounts.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            reasons.add(new HashSet<>());
            origins.add(new ArrayList<>());
        }
    }

    /**
     * Parts {@code accounts}, which are of one event.
     *
     * @param accounts in their order
     * @return in the order of their first accounts
     */
    static List<Family> of(List<Account> accounts) {
        Families families = new Families(accounts);
        families.join();
        return families.all();
    }

    private void join() {
        for (int one = 0; one < accounts.size(); one++) {
            for (int other = one + 1; other < accounts.size(); other++) {
                List<Kinship.Tie> ties = Kinship.between(accounts.get(one), accounts.get(other));
                if (!ties.isEmpty()) {
                    join(root(one), root(other), ties);
                }
            }
        }
    }

    private void join(int one, int other, List<Kinship.Tie> ties) {
        if (one != other) {
            parents[other] = one;
            reasons.get(one).addAll(reasons.get(other));
            origins.get(one).addAll(origins.get(other));
        }
        ties.forEach(tie -> {
            reasons.get(one).add(tie.words());
            tie.origin().ifPresent(origins.get(one)::add);
        });
    }

    private int root(int at) {
        int root = at;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }

    private List<Family> all() {
        Map<Integer, List<Account>> members = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            members.computeIfAbsent(root(i), root -> new ArrayList<>()).add(accounts.get(i));
        }
        return members.entrySet().stream()
                .map(entry -> new Family(entry.getValue(), origin(entry.getKey()), reasons.get(entry.getKey())))
                .sorted(Comparator.comparing(family -> family.accounts().getFirst()))
                .toList();
    }

    /** What most ties lead to; of one account alone, its publisher. */
    private Optional<String> origin(int root) {
        Map<String, Long> counts = origins.get(root).stream()
                .collect(Collectors.groupingBy(origin -> origin, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .or(() -> accounts.get(root).paper().publisher());
    }
}
