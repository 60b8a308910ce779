package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What accounts say of one detail, each with the IRI of who says it: of the claim, or of the incident where no claim does.
 */
record Positions<T>(List<Position<T>> all) {
    record Position<T>(Set<T> values, String by) {}

    static Positions<Thing> perpetrators(List<Account> accounts) {
        return new Positions<>(accounts.stream()
                .flatMap(account -> said(account, Statement::actors, account.actors()))
                .toList());
    }

    static Positions<Thing> weapons(List<Account> accounts) {
        return new Positions<>(accounts.stream()
                .flatMap(account -> said(account, Statement::weapons, account.weapons()))
                .toList());
    }

    static Positions<Spot> places(List<Account> accounts) {
        return new Positions<>(accounts.stream()
                .map(account -> new Position<>(
                        account.spots().stream()
                                .filter(spot -> spot.reach().isExact())
                                .collect(java.util.stream.Collectors.toSet()),
                        account.id()))
                .filter(position -> !position.values().isEmpty())
                .toList());
    }

    static Positions<Days> dates(List<Account> accounts) {
        return new Positions<>(accounts.stream()
                .filter(account -> account.when().filter(Days::isOne).isPresent())
                .map(account -> new Position<>(Set.of(account.when().orElseThrow()), account.id()))
                .toList());
    }

    /** By claim where claims say it, else by the account as a whole. */
    private static Stream<Position<Thing>> said(
            Account account, Function<Statement, Set<Thing>> details, Set<Thing> whole) {
        List<Position<Thing>> claims = account.statements().stream()
                .filter(statement ->
                        !statement.denies() && !details.apply(statement).isEmpty())
                .map(statement -> new Position<>(details.apply(statement), statement.id()))
                .toList();
        if (!claims.isEmpty()) {
            return claims.stream();
        }
        return whole.isEmpty() ? Stream.empty() : Stream.of(new Position<>(whole, account.id()));
    }

    /** Those that agree, directly or through others, together; in the order of their first. */
    List<List<Position<T>>> sides(BiPredicate<T, T> agree) {
        List<List<Position<T>>> sides = new ArrayList<>();
        for (Position<T> position :
                all.stream().sorted(Comparator.comparing(Position::by)).toList()) {
            List<Position<T>> joined = new ArrayList<>(List.of(position));
            sides.removeIf(side -> {
                boolean agrees = side.stream().anyMatch(other -> meet(position, other, agree));
                if (agrees) {
                    joined.addAll(side);
                }
                return agrees;
            });
            joined.sort(Comparator.comparing(Position::by));
            sides.add(joined);
        }
        sides.sort(Comparator.comparing(side -> side.getFirst().by()));
        return sides;
    }

    private static <T> boolean meet(Position<T> one, Position<T> other, BiPredicate<T, T> agree) {
        return one.values().stream()
                .anyMatch(here -> other.values().stream().anyMatch(there -> agree.test(here, there)));
    }

    static <T> Side side(List<Position<T>> positions, Function<T, String> name, Function<T, Optional<Days>> days) {
        SortedSet<String> things = new TreeSet<>();
        SortedSet<String> by = new TreeSet<>();
        positions.forEach(position -> {
            position.values().stream().map(name).filter(id -> !id.isEmpty()).forEach(things::add);
            by.add(position.by());
        });
        Optional<Days> when = positions.stream()
                .flatMap(position -> position.values().stream())
                .flatMap(value -> days.apply(value).stream())
                .findFirst();
        return new Side(false, things, when, by);
    }
}
