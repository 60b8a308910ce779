package org.attestgraph.attest.link;

import java.util.Collections;

/** Whether a total over a period counts a single act in. */
public final class Totals {
    private Totals() {}

    /**
     * Whether {@code act} lies in the period and area of {@code total}, and is of its kind and by its side. Totals of other
     * reports count only where they are over a month and a governorate at most, as wider ones would count all in, and
     * where they do not tell of the act itself.
     */
    public static boolean includes(Account total, Account act) {
        return total.aggregate()
                && !act.aggregate()
                && (ofOneReport(total, act) || !Likeness.areOfASort(total, act))
                && contains(total, act)
                && lies(total, act)
                && !Collections.disjoint(total.kinds(), act.kinds())
                && (total.actors().isEmpty()
                        || act.actors().isEmpty()
                        || total.actors().stream()
                                .anyMatch(one -> act.actors().stream().anyMatch(one::fits)));
    }

    private static boolean contains(Account total, Account act) {
        return total.when()
                .filter(period -> ofOneReport(total, act) || period.count() <= TimeLikeness.VAGUE)
                .flatMap(period -> act.when().filter(period::contains))
                .isPresent();
    }

    private static boolean lies(Account total, Account act) {
        return total.spots().stream()
                .filter(area -> ofOneReport(total, act) || area.reach().compareTo(Spot.Reach.GOVERNORATE) <= 0)
                .anyMatch(area -> act.spots().stream()
                        .anyMatch(spot -> spot.place().id().equals(area.place().id())
                                || spot.place().wider().contains(area.place().id())));
    }

    private static boolean ofOneReport(Account total, Account act) {
        return total.paper().id().equals(act.paper().id());
    }
}
