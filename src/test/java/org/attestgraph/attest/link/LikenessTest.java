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
        assertThat(odds(account("a", "ChemicalAttack", TOWN), account("b", "ChemicalAttack", TOWN)))
                .isGreaterThan(odds(account("a", "MissileStrike", TOWN), account("b", "MissileStrike", TOWN)));
    }

    @Test
    void the_day_on_which_somebody_told_of_it_may_be_some_days_later() {
        Account happened = dated("a", "Shelling", TOWN, Optional.of(days(4, 4)));
        Account told = told("b", days(6, 6));

        assertThat(reasons(happened, told)).contains("told of some days later");
        assertThat(reasons(told, happened)).contains("told of some days later");
        assertThat(Likeness.of(dated("c", "Shelling", TOWN, Optional.of(days(8, 8))), told))
                .as("it is not told of before it happens")
                .isEmpty();
        assertThat(Likeness.of(happened, told("d", days(8, 8))))
                .as("it is no longer news")
                .isEmpty();
        assertThat(Likeness.of(happened, dated("e", "Shelling", TOWN, Optional.of(days(6, 6)))))
                .as("another day that the report gives it")
                .isEmpty();
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

    @Test
    void a_number_of_some_does_not_contradict_the_number_of_all() {
        Toll children = new Toll("f1", "killed", 2, 2, 2, true, Set.of());
        Account some = account("a", "Shelling", TOWN, children);
        Account all = account("b", "Shelling", TOWN, Toll.exactly("f2", "killed", 31));
        Account fewer = account("c", "Shelling", TOWN, Toll.exactly("f3", "killed", 1));

        assertThat(reasons(some, all)).noneMatch(words -> words.endsWith("killed"));
        assertThat(reasons(some, fewer)).contains("other numbers killed");
    }

    @Test
    void a_campaign_is_one_though_reports_give_other_days_of_it() {
        Account begun = campaign("a", "Clash", days(4, 4));
        Account later = campaign("b", "Clash", days(20, 23));
        Account since = campaign("c", "Clash", days(4, 23));
        Account total = total("d", "Clash", days(4, 23), Toll.exactly("f1", "killed", 40));

        assertThat(reasons(begun, since)).contains("a campaign that began the same day");
        assertThat(reasons(later, since)).contains("days of one campaign");
        assertThat(reasons(campaign("e", "Clash", days(1, 2)), begun)).contains("days of one campaign, or close to it");
        assertThat(reasons(begun, later)).contains("a campaign in one month");
        assertThat(Likeness.of(later, total)).isEmpty();
    }

    @Test
    void a_war_is_no_campaign() {
        Account war = campaign("a", "Clash", new Days(LocalDate.of(2030, 1, 1), LocalDate.of(2031, 6, 1)));

        assertThat(Likeness.of(war, campaign("b", "Clash", days(4, 23)))).isEmpty();
    }

    @Test
    void a_report_may_tell_of_a_campaign_twice() {
        Account first = campaign("a/1", "Clash", days(4, 4));
        Account second = campaign("a/2", "Clash", days(4, 23));
        Account act = account("a/3", "Clash", TOWN);

        assertThat(Likeness.withinReport(first, second).orElseThrow())
                .isEqualTo(odds(first, campaign("b/1", "Clash", days(4, 23))));
        assertThat(Likeness.withinReport(act, account("a/4", "Clash", TOWN)).orElseThrow())
                .isLessThan(odds(act, account("b/1", "Clash", TOWN)));
        assertThat(Likeness.withinReport(first, act)).isEmpty();
    }

    @Test
    void what_a_campaign_hits_tells_less_than_what_an_act_does() {
        Account town = with(campaign("a", "Airstrike", days(4, 9)), Set.of(), Set.of(Thing.of("town")));
        Account road = with(campaign("b", "Airstrike", days(4, 9)), Set.of(), Set.of(Thing.of("road")));

        assertThat(reasons(town, road)).doesNotContain("another target");
        assertThat(reasons(
                        with(account("c", "Airstrike", TOWN), Set.of(), Set.of(Thing.of("town"))),
                        with(account("d", "Airstrike", TOWN), Set.of(), Set.of(Thing.of("road")))))
                .contains("another target");
    }

    @Test
    void a_siege_lasts_whether_told_as_an_act_or_as_a_campaign() {
        Account act = account("a", "Siege", TOWN);
        Account campaign = campaign("b", "Siege", days(1, 28));

        assertThat(reasons(act, campaign)).contains("days of one campaign");
        assertThat(Likeness.of(account("c", "Clash", TOWN), campaign("d", "Clash", days(1, 28))))
                .isEmpty();
    }

    @Test
    void each_of_two_that_are_worth_comparing_finds_the_other() {
        Account early = campaign("a", "Clash", days(1, 9));
        Account late = campaign(
                "b", "Clash", new Days(DAY.first().plusDays(36), DAY.first().plusDays(40)));
        Blocks blocks = new Blocks(List.of(early, late));

        assertThat(reasons(early, late)).contains("a campaign in one month");
        assertThat(blocks.of(early)).contains(late);
        assertThat(blocks.of(late)).contains(early);
    }

    @Test
    void a_total_is_an_act_where_both_give_one_number_of_many_or_tell_it_in_the_same_words() {
        Account total = total("a", "Airstrike", DAY, Toll.exactly("f1", "killed", 21));
        Account act = account("b", "Airstrike", TOWN, Toll.exactly("f2", "killed", 21));
        Account other = account("c", "Airstrike", TOWN, Toll.exactly("f3", "killed", 20));
        Account few = account("d", "Airstrike", TOWN, Toll.exactly("f4", "killed", 2));
        String words = "in may more than sixty people were killed by bombs on the town";

        assertThat(reasons(total, act)).contains("same day", "same number killed");
        assertThat(Likeness.of(total, other)).isEmpty();
        assertThat(Likeness.of(total("e", "Airstrike", DAY, Toll.exactly("f5", "killed", 2)), few))
                .isEmpty();
        assertThat(reasons(saying(total, words), saying(few, words))).contains("told in the same words");
    }

    @Test
    void a_total_does_not_count_in_the_act_that_it_tells_of() {
        Account total = total("a", "Airstrike", DAY, Toll.exactly("f1", "killed", 21));

        assertThat(Totals.includes(total, account("b", "Airstrike", TOWN, Toll.exactly("f2", "killed", 15))))
                .isTrue();
        assertThat(Totals.includes(total, account("c", "Airstrike", TOWN, Toll.exactly("f3", "killed", 21))))
                .isFalse();
    }

    @Test
    void in_a_fight_the_sides_count_whoever_is_said_to_attack() {
        Account attackers = with(account("a", "Clash", TOWN), Set.of(Thing.of("north")), Set.of(Thing.of("south")));
        Account attacked = with(account("b", "Clash", TOWN), Set.of(Thing.of("south")), Set.of());
        Account others = with(account("c", "Clash", TOWN), Set.of(Thing.of("west")), Set.of());

        assertThat(reasons(attackers, attacked)).contains("same perpetrator");
        assertThat(reasons(attackers, others)).noneMatch(words -> words.endsWith("perpetrator"));
        assertThat(reasons(
                        with(account("d", "Shelling", TOWN), Set.of(Thing.of("north")), Set.of(Thing.of("south"))),
                        with(account("e", "Shelling", TOWN), Set.of(Thing.of("south")), Set.of())))
                .contains("another perpetrator");
    }

    @Test
    void an_undated_act_has_the_day_that_its_report_gives_others_of_its_kind_and_place() {
        Account dated = account("a/1", "Bombing", TOWN);
        Account undated = dated("a/2", "Bombing", TOWN, Optional.empty());
        Account elsewhere = dated("a/3", "Bombing", LAND, Optional.empty());
        Account anotherDay = dated("a/4", "Bombing", TOWN, Optional.of(days(5, 5)));

        assertThat(Account.dated(List.of(dated, undated, elsewhere)))
                .extracting(Account::when)
                .containsExactly(Optional.of(DAY), Optional.of(DAY), Optional.empty());
        assertThat(Account.dated(List.of(dated, undated, anotherDay)).get(1).when())
                .isEmpty();
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

    private static Days days(int first, int last) {
        return new Days(LocalDate.of(2031, 5, first), LocalDate.of(2031, 5, last));
    }

    /** Of the report that {@code id} begins with. */
    private static Account account(String id, String kind, Spot spot, Toll... tolls) {
        return account(id, kind, false, spot, Optional.of(DAY), tolls);
    }

    private static Account dated(String id, String kind, Spot spot, Optional<Days> when) {
        return account(id, kind, false, spot, when);
    }

    private static Account told(String id, Days when) {
        return like(dated(id, "Shelling", TOWN, Optional.of(when)), true);
    }

    private static Account campaign(String id, String kind, Days days) {
        return total(id, kind, days);
    }

    private static Account total(String id, String kind, Days days, Toll... tolls) {
        return account(id, kind, true, TOWN, Optional.of(days), tolls);
    }

    private static Account account(
            String id, String kind, boolean aggregate, Spot spot, Optional<Days> when, Toll... tolls) {
        Paper paper = new Paper(id.split("/", 2)[0], Optional.empty(), Optional.of(DAY), Set.of(), Sketch.EMPTY);
        return new Account(
                id,
                paper,
                aggregate,
                Set.of(kind),
                when,
                false,
                List.of(spot),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(tolls),
                List.of(),
                Sketch.EMPTY,
                0);
    }

    private static Account with(Account account, Set<Thing> actors, Set<Thing> targets) {
        return like(account, account.toldThen(), actors, targets, account.words());
    }

    private static Account saying(Account account, String words) {
        return like(account, account.toldThen(), account.actors(), account.targets(), Sketch.of(words));
    }

    private static Account like(Account account, boolean toldThen) {
        return like(account, toldThen, account.actors(), account.targets(), account.words());
    }

    private static Account like(
            Account account, boolean toldThen, Set<Thing> actors, Set<Thing> targets, Sketch words) {
        return new Account(
                account.id(),
                account.paper(),
                account.aggregate(),
                account.kinds(),
                account.when(),
                toldThen,
                account.spots(),
                actors,
                account.weapons(),
                targets,
                account.tolls(),
                account.statements(),
                words,
                account.start());
    }
}
