package org.attestgraph.attest.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds which accounts are of one event. What it finds for an account depends on those alone that it hangs together with
 * by links, whatever else there is: so it can be worked out for some and left as it is for the others.
 *
 * @param neighbours finds those worth comparing, and all that people have joined with one
 */
public record Linker(Neighbours neighbours, Verdicts verdicts) {

    /**
     * Accounts that hang together by links, and how they fall into groups.
     *
     * @param links in their order
     * @param groups each of the accounts of one event; in their order
     */
    public record Component(List<Link> links, List<List<Account>> groups) {
        public Component {
            links = List.copyOf(links);
            groups = List.copyOf(groups);
        }
    }

    /** All that hang together with any of {@code accounts}; in the order of their first accounts. */
    public List<Component> around(Collection<Account> accounts) {
        List<Component> components = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Account account : new TreeSet<>(accounts)) {
            if (!seen.contains(account.id())) {
                components.add(component(account, seen));
            }
        }
        return components;
    }

    /** Those that {@code account}, which may be among them or gone, hangs together with directly. */
    public Stream<Account> linked(Account account) {
        return neighbours
                .of(account)
                .distinct()
                .filter(other -> verdicts.areSame(account.id(), other.id())
                        || Likeness.of(account, other)
                                .filter(Link::isWorthwhile)
                                .isPresent());
    }

    private Component component(Account start, Set<String> seen) {
        SortedSet<Account> members = new TreeSet<>();
        SortedMap<Verdicts.Pair, Link> links =
                new TreeMap<>(Comparator.comparing(Verdicts.Pair::one).thenComparing(Verdicts.Pair::other));
        Deque<Account> open = new ArrayDeque<>(List.of(start));
        seen.add(start.id());
        while (!open.isEmpty()) {
            Account account = open.remove();
            members.add(account);
            neighbours.of(account).distinct().forEach(other -> {
                boolean joined = link(account, other, links) || verdicts.areSame(account.id(), other.id());
                if (joined && seen.add(other.id())) {
                    open.add(other);
                }
            });
        }
        List<Link> within = links.values().stream()
                .filter(link -> members.contains(link.first()) && members.contains(link.second()))
                .toList();
        return new Component(
                within.stream().filter(Link::isWorthwhile).toList(),
                Clusters.of(List.copyOf(members), within, verdicts));
    }

    private static boolean link(Account account, Account other, SortedMap<Verdicts.Pair, Link> links) {
        Verdicts.Pair pair = Verdicts.Pair.of(account.id(), other.id());
        Optional<Link> link = Optional.ofNullable(links.get(pair)).or(() -> Likeness.of(account, other));
        link.ifPresent(found -> links.put(pair, found));
        return link.filter(Link::isWorthwhile).isPresent();
    }
}
