package org.attestgraph.attest.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.link.Days;
import org.attestgraph.attest.link.Spot;
import org.attestgraph.attest.link.Thing;
import org.attestgraph.attest.link.Toll;

/** Puts what a person wrote in the place of what was read. */
record Correction(Function<String, Spot> spots, Function<String, Thing> things) {
    private static final String DAY = "day";
    private static final Set<String> THINGS = Set.of("place", "actor", "weapon");
    private static final Set<String> NUMBERS = Set.of("killed", "injured");

    static void check(String where, String field, String value) {
        if (!DecisionTable.FIELDS.contains(field)) {
            throw new ReviewException(
                    where,
                    "\"" + field + "\" cannot be corrected.",
                    "Correct one of: "
                            + String.join(
                                    ", ", DecisionTable.FIELDS.stream().sorted().toList()) + ".");
        }
        boolean fits = field.equals(DAY)
                ? isDays(value)
                : NUMBERS.contains(field)
                        ? value.matches("\\d{1,7}")
                        : THINGS.contains(field) ? value.contains("/" + field + "/") : value.matches("\\w+");
        if (!fits) {
            throw new ReviewException(
                    where,
                    "\"" + value + "\" is no value for \"" + field + "\".",
                    "Write a day as 2024-05-31 or 2024-05-30/2024-05-31, a number in digits, and things as whole IRIs.");
        }
    }

    private static boolean isDays(String value) {
        try {
            days(value);
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Days days(String value) {
        String[] ends = value.split("/", 2);
        return new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    }

    Account applied(Account was, String field, String value) {
        return new Account(
                was.id(),
                was.paper(),
                field.equals("aggregate") ? Boolean.parseBoolean(value) : was.aggregate(),
                field.equals("kind") ? Set.of(value) : was.kinds(),
                field.equals(DAY) ? Optional.of(days(value)) : was.when(),
                was.toldThen() && !field.equals(DAY),
                field.equals("place") ? List.of(spots.apply(value)) : was.spots(),
                field.equals("actor") ? Set.of(things.apply(value)) : was.actors(),
                field.equals("weapon") ? Set.of(things.apply(value)) : was.weapons(),
                was.targets(),
                NUMBERS.contains(field) ? tolls(was, field, Integer.parseInt(value)) : was.tolls(),
                was.statements(),
                was.words(),
                was.start());
    }

    /** The corrected number takes the place of the first figure of that harm, and of all others. */
    private static List<Toll> tolls(Account was, String harm, int number) {
        List<Toll> tolls = new ArrayList<>();
        String id = was.id() + "/figure/1";
        for (Toll toll : was.tolls().reversed()) {
            if (toll.harm().equals(harm)) {
                id = toll.id();
            } else {
                tolls.addFirst(toll);
            }
        }
        tolls.add(Toll.exactly(id, harm, number));
        return tolls;
    }
}
