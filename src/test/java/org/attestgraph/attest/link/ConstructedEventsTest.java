package org.attestgraph.attest.link;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attestgraph.attest.link.ConstructedEvents.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linking, on events of which it is known who tells of which, and who copies whom. */
class ConstructedEventsTest {
    private static final double REACH = 0.92;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void accounts_of_one_event_come_together_and_no_others(long seed) {
        List<Told> told = ConstructedEvents.of(seed);
        Collection<List<Account>> truth = told.stream()
                .collect(groupingBy(Told::event, mapping(Told::account, toList())))
                .values();

        Agreement agreement = Agreement.of(groups(told), truth);

        assertThat(truth).hasSizeGreaterThanOrEqualTo(40);
        assertThat(told).hasSizeGreaterThanOrEqualTo(160);
        System.err.println(seed + " " + told.size() + " " + agreement + " " + exact(told));
        assertThat(agreement.pairwise()).isGreaterThanOrEqualTo(REACH);
        assertThat(agreement.bCubed()).isGreaterThanOrEqualTo(REACH);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void families_are_found_exactly(long seed) {
        assertThat(exact(ConstructedEvents.of(seed))).isGreaterThanOrEqualTo(0.95);
    }

    private static double exact(List<Told> told) {
        Set<Set<Account>> found = new HashSet<>();
        groups(told).forEach(group ->
                Families.of(group).forEach(family -> found.add(new HashSet<>(family.accounts()))));
        List<Set<Account>> truth = told.stream()
                .collect(groupingBy(Told::family, mapping(Told::account, toList())))
                .values()
                .stream()
                .<Set<Account>>map(HashSet::new)
                .toList();
        return (double) truth.stream().filter(found::contains).count() / truth.size();
    }

    private static List<List<Account>> groups(List<Told> told) {
        List<Account> accounts = told.stream().map(Told::account).toList();
        return new Linker(new Blocks(accounts), Verdicts.NONE)
                .around(accounts).stream()
                        .flatMap(component -> component.groups().stream())
                        .toList();
    }
}
