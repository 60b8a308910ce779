package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attestgraph.attest.extract.Draft.Moment;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.report.DateInterval;

/**
 * What sentences of a report name.
 *
 * @param isSpecific whether a place is more exact than a country
 * @param things ids by kind
 * @param tolls see {@link #key}
 */
record Telling(
        List<Spot> places,
        boolean isSpecific,
        List<DateInterval> times,
        Map<EntityKind, Set<String>> things,
        Set<String> tolls) {

    static Telling of(Draft draft, int sentence) {
        List<Spot> places = draft.spotsIn(sentence, EntityKind.PLACE);
        Map<EntityKind, Set<String>> things = new EnumMap<>(EntityKind.class);
        for (Spot spot : draft.spotsIn(sentence)) {
            things.computeIfAbsent(spot.kind(), kind -> new HashSet<>())
                    .add(spot.entity().id());
        }
        return new Telling(
                places,
                places.stream().anyMatch(draft.containment()::isSpecific),
                draft.momentsIn(sentence).stream().map(Moment::interval).toList(),
                things,
                draft.tollsIn(sentence).stream().map(Telling::key).collect(Collectors.toSet()));
    }

    static Telling joined(List<Telling> parts) {
        List<Spot> places = new ArrayList<>();
        List<DateInterval> times = new ArrayList<>();
        Map<EntityKind, Set<String>> things = new EnumMap<>(EntityKind.class);
        Set<String> tolls = new HashSet<>();
        boolean isSpecific = false;
        for (Telling part : parts) {
            places.addAll(part.places());
            times.addAll(part.times());
            part.things().forEach((kind, ids) -> things.computeIfAbsent(kind, key -> new HashSet<>())
                    .addAll(ids));
            tolls.addAll(part.tolls());
            isSpecific |= part.isSpecific();
        }
        return new Telling(places, isSpecific, times, things, tolls);
    }

    Set<String> things(EntityKind kind) {
        return things.getOrDefault(kind, Set.of());
    }

    boolean isEmpty() {
        return places.isEmpty() && times.isEmpty() && tolls.isEmpty();
    }

    /** The same for the same number of people harmed in the same way. */
    static String key(Toll toll) {
        return toll.harm().name() + toll.figure().number();
    }

    /** How long the longest time is: {@code day}, {@code week}, {@code month}, {@code long}, {@code none}. */
    String longest() {
        long most = -1;
        for (DateInterval time : times) {
            most = Math.max(most, time.latest().toEpochDay() - time.earliest().toEpochDay());
        }
        return most < 0 ? "none" : most == 0 ? "day" : most < 8 ? "week" : most < 32 ? "month" : "long";
    }
}
