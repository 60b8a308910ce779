package org.attestgraph.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.attestgraph.attest.link.Verdicts.Pair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that are looked through one by one, beside all pairs. */
class BlockTest {
    private static final LocalDate START = LocalDate.of(2031, 5, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void all_pairs_that_can_be_of_one_event_meet_and_so_do_totals_and_what_they_count_in(long seed) {
        List<Account> accounts = accounts(new Random(seed));
        Set<Pair> linked = new HashSet<>();
        Set<Pair> counted = new HashSet<>();
        for (Account one : accounts) {
            for (Account other : accounts) {
                if (Likeness.of(one, other).isPresent()) {
                    linked.add(pair(one, other));
                } else if (Totals.includes(one, other)) {
                    counted.add(pair(one, other));
                }
            }
        }

        Set<Pair> met = met(accounts);

        assertThat(linked).hasSizeGreaterThan(300);
        assertThat(counted).hasSizeGreaterThan(20);
        assertThat(met).containsAll(linked).containsAll(counted);
        assertThat(met).hasSizeLessThan(accounts.size() * (accounts.size() - 1) / 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void in_memory_no_pair_is_missed_either(long seed) {
        List<Account> accounts = accounts(new Random(seed));
        Blocks blocks = new Blocks(accounts);

        for (Account one : accounts) {
            assertThat(blocks.of(one))
                    .containsAll(accounts.stream()
                            .filter(other -> Likeness.of(one, other).isPresent())
                            .toList());
        }
    }

    private static Set<Pair> met(List<Account> accounts) {
        record Seated(Account account, Block.Seat seat) {}
        List<Seated> all = new ArrayList<>();
        accounts.forEach(account -> Block.seats(account).forEach(seat -> all.add(new Seated(account, seat))));
        all.sort(Comparator.comparing(seated -> !seated.seat().home()));
        Map<String, Block> blocks = new HashMap<>();
        Set<Pair> met = new HashSet<>();
        all.forEach(seated -> blocks.computeIfAbsent(seated.seat().block(), name -> new Block())
                .enter(seated.account(), seated.seat())
                .forEach(other -> met.add(pair(seated.account(), other))));
        return met;
    }

    private static Pair pair(Account one, Account other) {
        return Pair.of(one.id(), other.id());
    }

    /** In towns and cities a few kilometres apart, districts and a country, on days, over periods, and undated. */
    private static List<Account> accounts(Random random) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean total = random.nextInt(6) == 0;
            LocalDate first = START.plusDays(random.nextInt(60));
            int days = random.nextInt(3) > 0 && !total ? 1 : 1 + random.nextInt(40);
            Optional<Days> when =
                    random.nextInt(8) == 0 ? Optional.empty() : Optional.of(new Days(first, first.plusDays(days - 1)));
            Paper paper = new Paper(
                    "report/" + i, Optional.empty(), Optional.of(Days.on(first.plusDays(2))), Set.of(), Sketch.EMPTY);
            accounts.add(new Account(
                    paper.id() + "/incident/1",
                    paper,
                    total,
                    Set.of("Airstrike"),
                    when,
                    random.nextInt(3) == 0,
                    List.of(spot(random)),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    List.of(),
                    List.of(),
                    Sketch.EMPTY,
                    0));
        }
        return accounts;
    }

    private static Spot spot(Random random) {
        String district = "district-" + random.nextInt(4);
        return switch (random.nextInt(5)) {
            case 0 -> new Spot(Thing.of("land"), Spot.Reach.GOVERNORATE, Optional.empty());
            case 1 -> new Spot(Thing.of(district, "land"), Spot.Reach.DISTRICT, Optional.of(point(random)));
            default ->
                new Spot(
                        Thing.of("town-" + random.nextInt(60), district, "land"),
                        random.nextBoolean() ? Spot.Reach.TOWN : Spot.Reach.CITY,
                        Optional.of(point(random)));
        };
    }

    /** South and north of the equator and of where degrees of longitude begin. */
    private static Spot.Point point(Random random) {
        return new Spot.Point(random.nextDouble() * 1.4 - 0.7, random.nextDouble() * 1.4 - 0.7);
    }
}
