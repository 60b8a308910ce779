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
    private final SortedMap<LocalDate, Map<Filing, List<Account>>> byFirstDay = new TreeMap<>();

    public Blocks(Iterable<Account> accounts) {
        accounts.forEach(this::add);
    }

    @Override
    public Stream<Account> of(Account account) {
        Optional<Days> searched = searched(account);
        if (searched.isEmpty()) {
            return Stream.empty();
        }
        List<Filing> met = Filing.of(account).flatMap(Filing::met).distinct().toList();
        return byFirstDay.subMap(searched.get().first(), searched.get().last().plusDays(1)).values().stream()
                .flatMap(places -> met.stream().flatMap(filing -> places.getOrDefault(filing, List.of()).stream()));
    }

    /** Within which days those begin that are worth comparing with {@code account}; each of two finds the other. */
    public static Optional<Days> searched(Account account) {
        return account.days()
                .map(days -> new Days(
                        days.first().minusDays(daysBetweenBeginnings(account)),
                        days.last().plusDays(daysAfter(account))));
    }

    /** How many days at most lie between its first and that of another that is worth comparing. */
    static int daysBetweenBeginnings(Account account) {
        return TimeLikeness.VAGUE + (lasts(account) ? TimeLikeness.CAMPAIGN : TimeLikeness.LATER);
    }

    /** How many days at most after its last another begins that is worth comparing. */
    static int daysAfter(Account account) {
        return lasts(account) ? TimeLikeness.VAGUE : TimeLikeness.LATER;
    }

    private static boolean lasts(Account account) {
        return account.aggregate() || Campaigns.is(account);
    }

    /** Whether accounts of these places could be of one event. */
    public static boolean haveToDo(List<Spot> ones, List<Spot> others) {
        return PlaceLikeness.of(ones, others).isPresent();
    }

    private void add(Account account) {
        account.days().ifPresent(days -> {
            Map<Filing, List<Account>> places = byFirstDay.computeIfAbsent(days.first(), day -> new HashMap<>());
            Filing.of(account).forEach(filing -> places.computeIfAbsent(filing, any -> new ArrayList<>())
                    .add(account));
        });
    }
}
