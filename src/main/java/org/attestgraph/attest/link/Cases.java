package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Makes cases of what hangs together. */
public final class Cases {
    /** Links kept of each account: enough to see why it is where it is, however many accounts there are. */
    private static final int LINKS_OF_ONE = 5;

    private Cases() {}

    public static List<Case> of(Linker.Component component) {
        Map<Account, Integer> group = new HashMap<>();
        for (int i = 0; i < component.groups().size(); i++) {
            for (Account account : component.groups().get(i)) {
                group.put(account, i);
            }
        }
        List<List<Link>> links = new ArrayList<>();
        component.groups().forEach(any -> links.add(new ArrayList<>()));
        for (Link link : telling(component.links(), group)) {
            links.get(Objects.requireNonNull(group.get(link.first()))).add(link);
        }
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            cases.add(Case.of(component.groups().get(i), links.get(i)));
        }
        return cases;
    }

    /** Of each account the strongest links within its group, and the strongest that lead out of it. */
    private static Set<Link> telling(List<Link> links, Map<Account, Integer> group) {
        Map<Account, List<Link>> inward = new HashMap<>();
        Map<Account, List<Link>> outward = new HashMap<>();
        for (Link link : links) {
            boolean within = Objects.equals(group.get(link.first()), group.get(link.second()));
            Map<Account, List<Link>> map = within ? inward : outward;
            map.computeIfAbsent(link.first(), any -> new ArrayList<>()).add(link);
            map.computeIfAbsent(link.second(), any -> new ArrayList<>()).add(link);
        }
        Set<Link> telling = new TreeSet<>(Link.ORDER);
        List.of(inward, outward).forEach(map -> map.values().forEach(all -> all.stream()
                .sorted(Comparator.<Link>comparingDouble(link -> -link.odds()).thenComparing(Link.ORDER))
                .limit(LINKS_OF_ONE)
                .forEach(telling::add)));
        return telling;
    }
}
