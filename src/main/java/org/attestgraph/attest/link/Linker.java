package org.attestgraph.attest.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Among {@code accounts} and no others. */
    public static Linker among(Collection<Account> accounts, Verdicts verdicts) {
        Blocks blocks = new Blocks(accounts);
        Map<String, Account> byId = new HashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        return new Linker(
                account -> Stream.concat(
                        blocks.of(account),
                        verdicts.partners(account.id()).flatMap(id -> Stream.ofNullable(byId.get(id)))),
                verdicts);
    }

    /**
     * All that hang together with any of {@code accounts}, in the order of their first accounts. Each is worked out when
     * it is drawn, so that not all are in memory at a time.
     */
    public Stream<Component> around(Collection<Account> accounts) {
        Set<String> seen = new HashSet<>();
        return new TreeSet<>(accounts)
                .stream().filter(account -> !seen.contains(account.id())).map(account -> component(account, seen));
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
        Set<Account> members = new HashSet<>();
        List<Link> links = new ArrayList<>();
        Deque<Account> open = new ArrayDeque<>(List.of(start));
        seen.add(start.id());
        while (!open.isEmpty()) {
            Account account = open.remove();
            members.add(account);
            neighbours
                    .of(account)
                    .distinct()
                    .filter(other -> !members.contains(other))
                    .forEach(other -> {
                        Optional<Link> link = Likeness.of(account, other).filter(Link::counts);
                        link.ifPresent(links::add);
                        boolean joined = link.filter(Link::isWorthwhile).isPresent()
                                || verdicts.areSame(account.id(), other.id());
                        if (joined && seen.add(other.id())) {
                            open.add(other);
                        }
                    });
        }
        List<Link> within = links.stream()
                .filter(link -> members.contains(link.first()) && members.contains(link.second()))
                .sorted(Link.ORDER)
                .toList();
        return new Component(
                within.stream().filter(Link::isWorthwhile).toList(),
                Clusters.of(members.stream().sorted().toList(), within, verdicts));
    }
}
