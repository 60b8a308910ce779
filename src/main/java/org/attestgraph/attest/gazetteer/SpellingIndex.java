package org.attestgraph.attest.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attestgraph.attest.lexicon.Entry;

/** Finds places of the lexicon by how their names sound. */
public final class SpellingIndex {
    private record Named(Entry entry, Spelling spelling) {}

    private final Transliteration rules;
    private final Distance distance;
    private final Map<String, List<Named>> bySkeleton = new HashMap<>();

    public SpellingIndex(Transliteration rules, List<Entry> places) {
        this.rules = rules;
        this.distance = new Distance(rules);
        for (Entry place : places) {
            Stream.concat(
                            Stream.concat(Stream.of(place.label()), place.variants().stream()),
                            place.foreign().values().stream().flatMap(List::stream))
                    .flatMap(name -> rules.of(name).stream())
                    .distinct()
                    .forEach(spelling -> bySkeleton
                            .computeIfAbsent(rules.skeleton(spelling), key -> new ArrayList<>())
                            .add(new Named(place, spelling)));
        }
    }

    /** The places that {@code name} may mean, with the distance of the nearest spelling of each. */
    public Map<Entry, Double> near(String name) {
        Map<Entry, Double> found = new LinkedHashMap<>();
        for (Spelling reading : rules.readings(name)) {
            for (Named named : bySkeleton.getOrDefault(rules.skeleton(reading), List.of())) {
                double far = distance.ifLikely(reading, named.spelling());
                if (far <= Distance.LIKELY) {
                    found.merge(named.entry(), far, Math::min);
                }
            }
        }
        return found;
    }
}
