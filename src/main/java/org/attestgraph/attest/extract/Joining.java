package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins groups whose incidents turn out to be one, the surest pair first, until none is sure enough. */
final class Joining {
    private final Models models;
    private final Grouping grouping;
    private final Filling filling;
    private final JoinFeatures features;

    Joining(Models models, Draft draft, Containment containment) {
        this.models = models;
        this.grouping = new Grouping(models, draft, containment);
        this.filling = new Filling(models, draft, containment);
        this.features = new JoinFeatures(draft, containment);
    }

    private record Pair(Account earlier, Account later, double probability) {}

    List<Group> join(List<Group> groups) {
        List<Account> accounts = accounts(groups);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            for (int j = i + 1; j < accounts.size(); j++) {
                pairs.add(pair(accounts.get(i), accounts.get(j), accounts));
            }
        }
        while (true) {
            Pair best = pairs.stream()
                    .max(Comparator.comparingDouble(Pair::probability))
                    .filter(pair -> pair.probability() >= models.threshold("join"))
                    .orElse(null);
            if (best == null) {
                return accounts.stream().map(Account::group).toList();
            }
            Group joined = best.earlier().group().with(best.later().group());
            pairs.removeIf(pair -> touches(pair, best.earlier()) || touches(pair, best.later()));
            accounts.set(
                    accounts.indexOf(best.earlier()),
                    new Account(joined, best.earlier().incident()));
            accounts.remove(best.later());
            List<Group> now = accounts.stream().map(Account::group).toList();
            int at = now.indexOf(joined);
            Account account = new Account(joined, filling.incident(1, joined, now));
            accounts.set(at, account);
            for (int i = 0; i < accounts.size(); i++) {
                if (i != at) {
                    pairs.add(pair(accounts.get(Math.min(i, at)), accounts.get(Math.max(i, at)), accounts));
                }
            }
        }
    }

    /** How likely it is that each group tells of the incident of an earlier one, the likeliest. */
    Map<Group, Double> repetition(List<Group> groups) {
        List<Account> accounts = accounts(groups);
        Map<Group, Double> repetition = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            double most = 0;
            for (int j = 0; j < i; j++) {
                most = Math.max(
                        most, pair(accounts.get(j), accounts.get(i), accounts).probability());
            }
            repetition.put(groups.get(i), most);
        }
        return repetition;
    }

    /** Each group as an incident of its own. */
    List<Account> accounts(List<Group> groups) {
        List<Account> accounts = new ArrayList<>();
        groups.forEach(group -> accounts.add(new Account(group, filling.incident(1, group, groups))));
        return accounts;
    }

    private Pair pair(Account earlier, Account later, List<Account> all) {
        double likeliest = likeliest(earlier, later, all);
        return new Pair(earlier, later, models.get("join").probability(features.of(earlier, later, all, likeliest)));
    }

    double likeliest(Account earlier, Account later, List<Account> all) {
        List<Group> groups = all.stream().map(Account::group).toList();
        double most = 0;
        for (Act act : later.group().acts()) {
            most = Math.max(most, grouping.belongs(act, earlier.group(), groups));
        }
        return most;
    }

    private static boolean touches(Pair pair, Account account) {
        return pair.earlier().equals(account) || pair.later().equals(account);
    }
}
