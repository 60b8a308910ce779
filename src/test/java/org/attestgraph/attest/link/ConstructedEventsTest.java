package org.attestgraph.attest.link;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.attestgraph.attest.link.ConstructedEvents.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linking, on events of which it is known who tells of which, and who copies whom. The weights were set on others. */
class ConstructedEventsTest {
    private static final double REACH = 0.92;
    private static final double REACH_OF_FAMILIES = 0.95;
    private static final long[] SEEDS = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20};

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void accounts_of_one_event_come_together_and_no_others(long seed) {
        List<Told> told = ConstructedEvents.of(seed);
        Collection<List<Account>> truth = told.stream()
                .collect(groupingBy(Told::event, mapping(Told::account, toList())))
                .values();

        Agreement agreement = Agreement.of(groups(told), truth);

        assertThat(truth).hasSizeGreaterThanOrEqualTo(40);
        assertThat(told).hasSizeGreaterThanOrEqualTo(160);
        assertThat(agreement.pairwise()).as("pairwise F1").isGreaterThanOrEqualTo(REACH);
        assertThat(agreement.bCubed()).as("B-cubed F1").isGreaterThanOrEqualTo(REACH);
    }

    @Test
    void families_are_found_exactly() {
        long truth = LongStream.of(SEEDS)
                .map(seed -> families(ConstructedEvents.of(seed)).size())
                .sum();
        long exact = LongStream.of(SEEDS)
                .map(seed -> {
                    List<Told> one = ConstructedEvents.of(seed);
                    Set<Set<Account>> found = new HashSet<>();
                    groups(one).forEach(group -> Families.of(group)
                            .forEach(family -> found.add(new HashSet<>(family.accounts()))));
                    return families(one).stream().filter(found::contains).count();
                })
                .sum();

        assertThat((double) exact / truth).as("families exact").isGreaterThanOrEqualTo(REACH_OF_FAMILIES);
    }

    private static List<Set<Account>> families(List<Told> told) {
        return told.stream().collect(groupingBy(Told::family, mapping(Told::account, toList()))).values().stream()
                .<Set<Account>>map(HashSet::new)
                .toList();
    }

    private static List<List<Account>> groups(List<Told> told) {
        List<Account> accounts = told.stream().map(Told::account).toList();
        return new Linker(new Blocks(accounts), Verdicts.NONE)
                .around(accounts)
                .flatMap(component -> component.groups().stream())
                .toList();
    }
}
