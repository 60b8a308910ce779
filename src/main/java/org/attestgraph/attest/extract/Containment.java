package org.attestgraph.attest.extract;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.resolve.Entity;

/** What lies in, belongs to or is a kind of what, among the things that one report names. */
@SuppressWarnings("ReferenceEquality") // what is noted of an entity holds for it; an equal one is looked up again
final class Containment {
    private static final Set<String> LOCALITIES = Set.of("settlement", "area");

    private final Entries entries;
    private final IdentityHashMap<Entity, Set<String>> above = new IdentityHashMap<>();
    private final IdentityHashMap<Entity, String> levels = new IdentityHashMap<>();

    Containment(Entries entries) {
        this.entries = entries;
    }

    /** Ids of all that {@code entity} is within, part of or a kind of, without itself. */
    Set<String> above(Entity entity) {
        return above.computeIfAbsent(entity, this::find);
    }

    private Set<String> find(Entity entity) {
        Set<String> above = new HashSet<>();
        Deque<Entity> open = new ArrayDeque<>(entity.within());
        entity.within().forEach(whole -> above.add(whole.id()));
        Deque<Entry> listed = new ArrayDeque<>();
        entries.find(entity.kind(), entity.id())
                .filter(entry -> entity.listed())
                .ifPresent(listed::add);
        open.forEach(whole -> entries.find(whole.kind(), whole.id()).ifPresent(listed::add));
        while (!listed.isEmpty()) {
            Entry next = listed.remove();
            for (String id : next.broader()) {
                if (above.add(id)) {
                    entries.find(next.kind(), id).ifPresent(listed::add);
                }
            }
        }
        return above;
    }

    boolean isAbove(Entity upper, Entity lower) {
        return upper.kind() == lower.kind() && above(lower).contains(upper.id());
    }

    /** Whether a target is a settlement or an area, which a name can stand for: not a market or an airbase. */
    boolean isLocality(Entity target) {
        return LOCALITIES.contains(target.id()) || !Collections.disjoint(above(target), LOCALITIES);
    }

    /** How two sets of places lie to each other: {@code same}, {@code nested} or {@code apart}. */
    String relation(List<Spot> here, List<Spot> there) {
        String relation = "apart";
        for (Spot a : here) {
            for (Spot b : there) {
                if (a.entity().id().equals(b.entity().id()) && isSpecific(a)) {
                    return "same";
                }
                if (a.entity().id().equals(b.entity().id())
                        || isAbove(a.entity(), b.entity())
                        || isAbove(b.entity(), a.entity())) {
                    relation = "nested";
                }
            }
        }
        return relation;
    }

    /** Whether a place is more exact than a country. */
    boolean isSpecific(Spot spot) {
        return !level(spot.entity()).equals("country");
    }

    /** The kind of a place ({@code city}, {@code governorate} …), or {@code unlisted}. */
    String level(Entity place) {
        return levels.computeIfAbsent(place, this::findLevel);
    }

    private String findLevel(Entity place) {
        return entries.find(EntityKind.PLACE, place.id())
                .filter(entry -> place.listed())
                .map(entry -> entry.row().get("kind"))
                .orElse("unlisted");
    }
}
