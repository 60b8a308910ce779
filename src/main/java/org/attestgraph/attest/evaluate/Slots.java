package org.attestgraph.attest.evaluate;

import java.util.List;
import org.attestgraph.attest.extract.Annotation.Casualty;
import org.attestgraph.attest.extract.Annotation.Incident;
import org.attestgraph.attest.report.DateInterval;

/** The slots and relations of incidents, and when their fillers count as the same. */
final class Slots {
    private record Use(List<String> actor, List<String> weapon) {}

    private Slots() {}

    static List<Slot<?>> of(Likeness likeness) {
        return List.of(
                new Slot<>(Measure.TYPE, 1, Incident::types, Object::equals),
                new Slot<>(Measure.PERPETRATOR, 1, Incident::perpetrators, likeness::same),
                new Slot<>(Measure.WEAPON, 1, Incident::weapons, likeness::same),
                new Slot<>(Measure.PLACE, 1.5, incident -> places(incident, likeness), likeness::same),
                new Slot<>(Measure.TARGET, 1, Incident::targets, likeness::same),
                new Slot<>(
                        Measure.DATE, 1.5, incident -> incident.date().stream().toList(), Slots::sameTime),
                new Slot<>(Measure.CASUALTY, 2, Incident::casualties, Slots::sameFigure),
                new Slot<>(
                        Measure.USED_WEAPON,
                        0,
                        Slots::uses,
                        (gold, predicted) -> likeness.same(gold.actor, predicted.actor)
                                && likeness.same(gold.weapon, predicted.weapon)),
                new Slot<>(Measure.LOCATED_IN, 0, incident -> places(incident, likeness), likeness::same));
    }

    private static List<List<String>> places(Incident incident, Likeness likeness) {
        return incident.places().stream().map(likeness::withoutCountries).toList();
    }

    private static List<Use> uses(Incident incident) {
        return incident.perpetrators().stream()
                .flatMap(actor -> incident.weapons().stream().map(weapon -> new Use(actor, weapon)))
                .toList();
    }

    private static boolean sameFigure(Casualty gold, Casualty predicted) {
        return gold.kind() == predicted.kind() && gold.number() == predicted.number();
    }

    /** The prediction lies within the gold interval, or they share at least half of the days that either has. */
    static boolean sameTime(DateInterval gold, DateInterval predicted) {
        if (gold.contains(predicted)) {
            return true;
        }
        long shared = Math.min(gold.latest().toEpochDay(), predicted.latest().toEpochDay())
                - Math.max(gold.earliest().toEpochDay(), predicted.earliest().toEpochDay())
                + 1;
        long either = Math.max(gold.latest().toEpochDay(), predicted.latest().toEpochDay())
                - Math.min(gold.earliest().toEpochDay(), predicted.earliest().toEpochDay())
                + 1;
        return shared > 0 && 2 * shared >= either;
    }
}
