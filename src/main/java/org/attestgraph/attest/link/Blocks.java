package org.attestgraph.attest.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Accounts in memory, by when and where: those of a day lie together, and of a day, those of places that have to do with
 * each other.
 */
public final class Blocks implements Neighbours {
    /** Cells of a grid, in degrees: no two places that are near each other lie more than one cell apart. */
    private static final double CELL = 0.25;

    private final SortedMap<LocalDate, Map<String, List<Account>>> byFirstDay = new TreeMap<>();

    public Blocks(Iterable<Account> accounts) {
        accounts.forEach(this::add);
    }

    @Override
    public Stream<Account> of(Account account) {
        Optional<Days> searched = searched(account);
        if (searched.isEmpty()) {
            return Stream.empty();
        }
        List<String> keys =
                account.spots().stream().flatMap(Blocks::asked).distinct().toList();
        return byFirstDay.subMap(searched.get().first(), searched.get().last().plusDays(1)).values().stream()
                .flatMap(places -> keys.stream().flatMap(key -> places.getOrDefault(key, List.of()).stream()));
    }

    /** Within which days those begin that are worth comparing with {@code account}; each of two finds the other. */
    public static Optional<Days> searched(Account account) {
        boolean lasts = account.aggregate() || Campaigns.is(account);
        int before = TimeLikeness.VAGUE + (lasts ? TimeLikeness.CAMPAIGN : 0);
        int after = lasts ? TimeLikeness.VAGUE : 1;
        return account.days()
                .map(days ->
                        new Days(days.first().minusDays(before), days.last().plusDays(after)));
    }

    /** Whether accounts of these places could be of one event. */
    public static boolean haveToDo(List<Spot> ones, List<Spot> others) {
        return PlaceLikeness.of(ones, others).isPresent();
    }

    private void add(Account account) {
        account.days().ifPresent(days -> {
            Map<String, List<Account>> places = byFirstDay.computeIfAbsent(days.first(), day -> new HashMap<>());
            account.spots().stream().flatMap(Blocks::held).distinct().forEach(key -> places.computeIfAbsent(
                            key, any -> new ArrayList<>())
                    .add(account));
        });
    }

    /** What an account is filed under: its places and all around them, and its cells. */
    private static Stream<String> held(Spot spot) {
        return Stream.concat(
                Stream.concat(
                        Stream.of(
                                "in " + spot.place().id(), "at " + spot.place().id()),
                        spot.place().wider().stream().map(wider -> "in " + wider)),
                spot.point().stream().map(point -> cell(point, 0, 0)));
    }

    /** Where to look: in its place, at those around it, and in the cells beside its own. */
    private static Stream<String> asked(Spot spot) {
        return Stream.concat(
                Stream.concat(
                        Stream.of("in " + spot.place().id()),
                        spot.place().wider().stream().map(wider -> "at " + wider)),
                spot.point().stream().flatMap(Blocks::cells));
    }

    private static Stream<String> cells(Spot.Point point) {
        List<String> cells = new ArrayList<>();
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                cells.add(cell(point, north, east));
            }
        }
        return cells.stream();
    }

    private static String cell(Spot.Point point, int north, int east) {
        return "cell " + ((int) Math.floor(point.latitude() / CELL) + north) + " "
                + ((int) Math.floor(point.longitude() / CELL) + east);
    }
}
