package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Groups accounts so that those of a group are, on the average of all its pairs, likelier of one event than not: one
 * account that is like two others does not join them when they are unlike each other. Two accounts of one report are
 * only in one group because of others that are like both, and two that a person has set apart never are.
 */
final class Clusters {
    private final List<Group> groups = new ArrayList<>();
    private final PriorityQueue<Merger> mergers = new PriorityQueue<>(Merger.BEST_FIRST);
    private final Verdicts verdicts;

    private Clusters(List<Account> accounts, Collection<Link> links, Verdicts verdicts) {
        this.verdicts = verdicts;
        Map<String, Integer> places = new HashMap<>();
        for (Account account : accounts) {
            places.put(account.id(), groups.size());
            groups.add(new Group(account));
        }
        links.forEach(link -> put(
                Objects.requireNonNull(places.get(link.first().id())),
                Objects.requireNonNull(places.get(link.second().id())),
                link.odds()));
        Map<String, List<Account>> reports = new HashMap<>();
        accounts.forEach(account -> reports.computeIfAbsent(account.paper().id(), any -> new ArrayList<>())
                .add(account));
        reports.values().forEach(told -> withinReport(told, places));
    }

    private void withinReport(List<Account> told, Map<String, Integer> places) {
        for (int one = 0; one < told.size(); one++) {
            for (int other = one + 1; other < told.size(); other++) {
                int here = Objects.requireNonNull(places.get(told.get(one).id()));
                int there = Objects.requireNonNull(places.get(told.get(other).id()));
                Likeness.withinReport(told.get(one), told.get(other))
                        .map(odds -> Math.min(odds, 0))
                        .filter(odds -> odds > Link.UNLIKE)
                        .ifPresent(odds -> put(here, there, odds));
            }
        }
    }

    private void put(int one, int other, double odds) {
        groups.get(one).odds.put(other, odds);
        groups.get(other).odds.put(one, odds);
    }

    /**
     * Groups {@code accounts}.
     *
     * @param accounts in their order
     * @param links between some of them that count, each pair once
     * @return each account in one group; groups and accounts in their order
     */
    static List<List<Account>> of(List<Account> accounts, Collection<Link> links, Verdicts verdicts) {
        Clusters clusters = new Clusters(accounts, links, verdicts);
        clusters.decided();
        clusters.run();
        return clusters.groups.stream()
                .filter(Group::exists)
                .map(group -> group.accounts.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    private void decided() {
        if (verdicts.same().isEmpty()) {
            return;
        }
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                if (groups.get(one).exists()
                        && groups.get(other).exists()
                        && pairs(one, other, verdicts::areSame)
                        && !pairs(one, other, verdicts::areApart)) {
                    join(one, other);
                    other = one; // what was joined may lead to one that was passed by
                }
            }
        }
    }

    private void run() {
        for (int one = 0; one < groups.size(); one++) {
            offers(one);
        }
        while (!mergers.isEmpty()) {
            Merger best = mergers.remove();
            Group one = groups.get(best.one());
            Group other = groups.get(best.other());
            if (one.version == best.oneVersion() && other.version == best.otherVersion()) {
                join(best.one(), best.other());
                offers(best.one());
            }
        }
    }

    private void offers(int one) {
        groups.get(one).odds.forEach((other, sum) -> {
            Group here = groups.get(one);
            Group there = groups.get(other);
            double average =
                    (sum + (here.pairsWith(there) - here.compared(other)) * Link.UNLIKE) / here.pairsWith(there);
            if (average > 0 && mayJoin(one, other)) {
                mergers.add(
                        one < other
                                ? new Merger(average, one, other, here.version, there.version)
                                : new Merger(average, other, one, there.version, here.version));
            }
        });
    }

    private boolean mayJoin(int one, int other) {
        return verdicts.apart().isEmpty() || !pairs(one, other, verdicts::areApart);
    }

    private interface Test {
        boolean of(String one, String other);
    }

    private boolean pairs(int one, int other, Test test) {
        return groups.get(one).accounts.stream().anyMatch(here -> groups.get(other).accounts.stream()
                .anyMatch(there -> test.of(here.id(), there.id())));
    }

    /** The first, which is the one further up, takes the other in. */
    private void join(int one, int other) {
        Group here = groups.get(one);
        Group gone = groups.get(other);
        here.odds.remove(other);
        gone.odds.remove(one);
        gone.odds.forEach((third, sum) -> {
            Group there = groups.get(third);
            int compared = here.compared(third) + gone.compared(third);
            double both = here.odds.merge(third, sum, Double::sum);
            here.compared.put(third, compared);
            there.odds.remove(other);
            there.compared.remove(other);
            there.odds.put(one, both);
            there.compared.put(one, compared);
        });
        here.accounts.addAll(gone.accounts);
        here.version++;
        gone.accounts.clear();
        gone.odds.clear();
        gone.version++;
    }

    /** Accounts that are together so far; {@code odds} are sums over the pairs with another group's. */
    private static final class Group {
        final List<Account> accounts = new ArrayList<>();
        final Map<Integer, Double> odds = new HashMap<>();
        final Map<Integer, Integer> compared = new HashMap<>();
        int version;

        Group(Account account) {
            accounts.add(account);
        }

        boolean exists() {
            return !accounts.isEmpty();
        }

        int pairsWith(Group other) {
            return accounts.size() * other.accounts.size();
        }

        int compared(int other) {
            return odds.containsKey(other) ? compared.getOrDefault(other, 1) : 0;
        }
    }

    private record Merger(double average, int one, int other, int oneVersion, int otherVersion) {
        static final Comparator<Merger> BEST_FIRST = Comparator.<Merger>comparingDouble(merger -> -merger.average)
                .thenComparingInt(Merger::one)
                .thenComparingInt(Merger::other);
    }
}
