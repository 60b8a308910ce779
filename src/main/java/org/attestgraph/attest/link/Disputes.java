package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In what the accounts of one event agree, and in what they contradict each other.
 *
 * @param all each detail at most once among those that are asserted otherwise, and once for each that is denied
 * @param agreed what two accounts or more say alike, and none otherwise
 */
record Disputes(List<Dispute> all, Set<Detail> agreed) {
    private static final double SAME_PLACE = 3;

    static Disputes of(List<Account> accounts) {
        List<Dispute> all = new ArrayList<>();
        Set<Detail> agreed = EnumSet.noneOf(Detail.class);
        compare(Detail.PERPETRATOR, Positions.perpetrators(accounts), Thing::fits, Thing::id, all, agreed);
        compare(Detail.WEAPON, Positions.weapons(accounts), Thing::fits, Thing::id, all, agreed);
        compare(
                Detail.PLACE,
                Positions.places(accounts),
                Disputes::samePlace,
                spot -> spot.place().id(),
                all,
                agreed);
        compare(Detail.DATE, Positions.dates(accounts), Days::equals, days -> "", all, agreed);
        all.addAll(denials(accounts));
        return new Disputes(List.copyOf(all), Collections.unmodifiableSet(agreed));
    }

    private static <T> void compare(
            Detail detail,
            Positions<T> positions,
            BiPredicate<T, T> agree,
            Function<T, String> name,
            List<Dispute> all,
            Set<Detail> agreed) {
        List<List<Positions.Position<T>>> sides = positions.sides(agree);
        if (sides.size() > 1) {
            all.add(new Dispute(
                    detail,
                    sides.stream()
                            .map(side -> Positions.side(side, name, Disputes::days))
                            .toList()));
        } else if (positions.all().size() > 1) {
            agreed.add(detail);
        }
    }

    private static <T> Optional<Days> days(T value) {
        return value instanceof Days days ? Optional.of(days) : Optional.empty();
    }

    private static boolean samePlace(Spot one, Spot other) {
        return one.place().fits(other.place())
                || one.kilometresTo(other)
                        .filter(kilometres -> kilometres <= SAME_PLACE)
                        .isPresent();
    }

    /** For each detail that somebody denies, those who assert it and those who deny it. */
    private static List<Dispute> denials(List<Account> accounts) {
        List<Statement> statements = accounts.stream()
                .flatMap(account -> account.statements().stream())
                .toList();
        return Stream.of(Detail.OCCURRENCE, Detail.PERPETRATOR, Detail.WEAPON, Detail.FIGURE)
                .flatMap(detail -> denial(detail, statements).stream())
                .toList();
    }

    private static Optional<Dispute> denial(Detail detail, List<Statement> statements) {
        List<Statement> denying = statements.stream()
                .filter(statement -> statement.denies() && denied(statement) == detail)
                .toList();
        if (denying.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> things = new TreeSet<>();
        denying.forEach(statement -> things(detail, statement).forEach(thing -> things.add(thing.id())));
        SortedSet<String> yes = new TreeSet<>();
        statements.stream()
                .filter(statement -> !statement.denies() && speaksOf(detail, statement, denying))
                .forEach(statement -> yes.add(statement.id()));
        SortedSet<String> no = new TreeSet<>();
        denying.forEach(statement -> no.add(statement.id()));
        return Optional.of(new Dispute(
                detail,
                List.of(new Side(false, things, Optional.empty(), yes), new Side(true, things, Optional.empty(), no))));
    }

    /** What a denial is of: the detail that it names, or else that it happened at all. */
    static Detail denied(Statement denial) {
        if (!denial.actors().isEmpty()) {
            return Detail.PERPETRATOR;
        }
        if (!denial.weapons().isEmpty()) {
            return Detail.WEAPON;
        }
        return denial.figures().isEmpty() ? Detail.OCCURRENCE : Detail.FIGURE;
    }

    private static boolean speaksOf(Detail detail, Statement statement, List<Statement> denying) {
        return switch (detail) {
            case OCCURRENCE -> true;
            case FIGURE -> !statement.figures().isEmpty();
            default ->
                things(detail, statement).stream().anyMatch(thing -> denying.stream()
                        .flatMap(denial -> things(detail, denial).stream())
                        .anyMatch(thing::fits));
        };
    }

    private static Set<Thing> things(Detail detail, Statement statement) {
        return switch (detail) {
            case PERPETRATOR -> statement.actors();
            case WEAPON -> statement.weapons();
            default -> Set.of();
        };
    }
}
