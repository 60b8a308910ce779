package org.attestgraph.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.link.ConstructedEvents.Told;
import org.junit.jupiter.api.Test;

class AccountBytesTest {
    private static final Days DAYS = new Days(LocalDate.of(2031, 5, 4), LocalDate.of(2031, 5, 6));
    private static final Thing SIDE = Thing.of("side", "army", "state");

    @Test
    void an_account_that_was_carried_says_all_that_it_said() {
        Account account = new Account(
                "report/ä/incident/1",
                new Paper(
                        "report/ä",
                        Optional.of("source/news"),
                        Optional.of(DAYS),
                        Set.of("source/agency"),
                        Sketch.of("All of the words that this report has in it, and they are many.")),
                true,
                Set.of("Airstrike", "Shelling"),
                Optional.of(DAYS),
                true,
                List.of(
                        new Spot(Thing.of("town", "land"), Spot.Reach.TOWN, Optional.of(new Spot.Point(35.5, -36.25))),
                        new Spot(Thing.of("land"), Spot.Reach.COUNTRY, Optional.empty())),
                Set.of(SIDE),
                Set.of(Thing.of("bomb")),
                Set.of(Thing.of("market"), Thing.of("school")),
                List.of(new Toll("figure/1", "killed", 24, 24, Integer.MAX_VALUE, true, Set.of("claim/1"))),
                List.of(new Statement(
                        "claim/1",
                        true,
                        Thing.of("ministry"),
                        Statement.Voice.NAMED,
                        Set.of(SIDE),
                        Set.of(Thing.of("bomb")),
                        Set.of("figure/1"))),
                Sketch.of("A bomb fell on the market of the town."),
                17);

        assertThat(carried(account)).usingRecursiveComparison().isEqualTo(account);
    }

    @Test
    void what_is_compared_of_accounts_tells_as_much_of_their_likeness_as_the_whole() {
        List<Account> accounts =
                ConstructedEvents.of(11).stream().map(Told::account).limit(120).toList();

        for (Account one : accounts) {
            for (Account other : accounts) {
                assertThat(odds(carried(one.compared()), carried(other.compared())))
                        .isEqualTo(odds(one, other));
            }
        }
        assertThat(accounts)
                .anySatisfy(account -> assertThat(account.statements()).isNotEmpty());
    }

    private static Optional<Double> odds(Account one, Account other) {
        return Likeness.of(one, other).map(Link::odds);
    }

    private static Account carried(Account account) {
        return AccountBytes.account(AccountBytes.of(account));
    }
}
