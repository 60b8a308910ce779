package org.attestgraph.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What speaks for two accounts being of one event, and what against. */
class LikenessTest {
    private static final Days DAY = Days.on(LocalDate.of(2031, 5, 4));
    private static final Spot TOWN = new Spot(Thing.of("town", "land"), Spot.Reach.TOWN, Optional.empty());
    private static final Spot LAND = new Spot(Thing.of("land"), Spot.Reach.GOVERNORATE, Optional.empty());

    @Test
    void a_lower_bound_does_not_contradict_a_higher_number() {
        Account high = account("a", "Airstrike", TOWN, Toll.exactly("f1", "killed", 90));
        Account atLeast =
                account("b", "Airstrike", TOWN, new Toll("f2", "killed", 24, 24, Integer.MAX_VALUE, false, Set.of()));
        Account exactly = account("c", "Airstrike", TOWN, Toll.exactly("f3", "killed", 24));

        assertThat(reasons(high, atLeast)).contains("other numbers killed");
        assertThat(reasons(high, exactly)).contains("far other numbers killed");
    }

    @Test
    void a_number_that_both_give_counts_though_one_gives_a_higher_one_too() {
        Account one = account("a", "Airstrike", TOWN, Toll.exactly("f1", "killed", 58));
        Account both =
                account("b", "Airstrike", TOWN, Toll.exactly("f2", "killed", 58), Toll.exactly("f3", "killed", 100));
        Account small =
                account("c", "Airstrike", TOWN, Toll.exactly("f4", "killed", 2), Toll.exactly("f5", "killed", 100));
        Account two = account("d", "Airstrike", TOWN, Toll.exactly("f6", "killed", 2));

        assertThat(reasons(one, both)).contains("a number that both give of killed");
        assertThat(reasons(two, small)).contains("far other numbers killed");
    }

    @Test
    void the_same_kind_tells_more_where_it_is_rare() {
        assertThat(odds(account("a", "ChemicalAttack", TOWN), account("b", "ChemicalAttack", LAND)))
                .isGreaterThan(0);
        assertThat(odds(account("a", "Shelling", TOWN), account("b", "Shelling", LAND)))
                .isLessThan(0);
    }

    @Test
    void two_accounts_of_one_report_come_together_only_by_those_of_others() {
        Account first = account("a/1", "Airstrike", TOWN, Toll.exactly("f1", "killed", 12));
        Account second = account("a/2", "Airstrike", TOWN, Toll.exactly("f2", "killed", 12));
        Account other = account("b/1", "Airstrike", TOWN, Toll.exactly("f3", "killed", 12));

        assertThat(groups(first, second)).hasSize(2);
        assertThat(groups(first, second, other)).containsExactly(List.of(first, second, other));
        assertThat(Families.of(List.of(first, second))).singleElement().satisfies(family -> assertThat(family.reasons())
                .containsExactly("told by one report"));
    }

    private static List<List<Account>> groups(Account... accounts) {
        return new Linker(new Blocks(List.of(accounts)), Verdicts.NONE)
                .around(List.of(accounts))
                .flatMap(component -> component.groups().stream())
                .toList();
    }

    private static double odds(Account one, Account other) {
        return Likeness.of(one, other).orElseThrow().odds();
    }

    private static List<String> reasons(Account one, Account other) {
        return Likeness.of(one, other).orElseThrow().reasons().stream()
                .map(Reason::words)
                .toList();
    }

    /** Of the report that {@code id} begins with. */
    private static Account account(String id, String kind, Spot spot, Toll... tolls) {
        Paper paper = new Paper(id.split("/", 2)[0], Optional.empty(), Optional.of(DAY), Set.of(), Sketch.EMPTY);
        return new Account(
                id,
                paper,
                false,
                Set.of(kind),
                Optional.of(DAY),
                List.of(spot),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(tolls),
                List.of(),
                Sketch.EMPTY,
                0);
    }
}
