package org.attestgraph.attest.gazetteer;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.Row;

/** A place of a gazetteer as an entry, like those of {@code places.csv}. */
public final class PlaceEntry {
    /** Kinds that are small enough to be shown as a point. */
    private static final Set<String> POINTS = Set.of("city", "town", "village", "neighbourhood", "facility");

    private PlaceEntry() {}

    public static Entry of(Place place) {
        List<String> latin = names(place, UnicodeScript.LATIN);
        String label = latin.isEmpty() ? place.names().getFirst() : latin.getFirst();
        Map<String, List<String>> foreign = new LinkedHashMap<>();
        put(foreign, "und-Arab", names(place, UnicodeScript.ARABIC));
        put(foreign, "und-Cyrl", names(place, UnicodeScript.CYRILLIC));
        return new Entry(
                EntityKind.PLACE,
                place.id(),
                "Place",
                label,
                latin.stream().filter(name -> !name.equals(label)).toList(),
                foreign,
                place.within().stream().limit(1).toList(),
                Optional.empty(),
                new Row("gazetteer " + place.source(), columns(place, label)));
    }

    private static Map<String, String> columns(Place place, String label) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", place.id());
        columns.put("label", label);
        columns.put("kind", place.kind());
        columns.put("gazetteer", place.source());
        if (place.point().isPresent() && POINTS.contains(place.kind())) {
            columns.put("lat", degrees(place.point().get().latitude()));
            columns.put("lon", degrees(place.point().get().longitude()));
        }
        return columns;
    }

    private static String degrees(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * IndexLayout.MICRO), 6)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void put(Map<String, List<String>> foreign, String language, List<String> names) {
        if (!names.isEmpty()) {
            foreign.put(language, names);
        }
    }

    private static List<String> names(Place place, UnicodeScript script) {
        List<String> names = new ArrayList<>();
        for (String name : place.names()) {
            Optional<UnicodeScript> first = name.codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(UnicodeScript::of)
                    .filter(found -> found != UnicodeScript.COMMON)
                    .findFirst();
            if (first.filter(script::equals).isPresent()) {
                names.add(name);
            }
        }
        return names;
    }
}
