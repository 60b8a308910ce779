package org.attestgraph.attest.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.gazetteer.Place;
import org.attestgraph.attest.gazetteer.Point;
import org.attestgraph.attest.gazetteer.SpellingIndex;
import org.attestgraph.attest.gazetteer.Transliteration;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.Row;

/** The places that a name may mean, in whatever spelling: those of the lexicon, and those of imported gazetteers. */
public final class PlaceOptions {
    private static final int HIGHEST = 8;

    private final Entries entries;
    private final Gazetteers gazetteers;
    private Optional<SpellingIndex> listed = Optional.empty();

    public PlaceOptions(Entries entries, Gazetteers gazetteers) {
        this.entries = entries;
        this.gazetteers = gazetteers;
    }

    /** Made when first asked for: most reports need none. */
    private synchronized SpellingIndex listed() {
        if (listed.isEmpty()) {
            listed = Optional.of(new SpellingIndex(Transliteration.builtIn(), entries.all(EntityKind.PLACE)));
        }
        return listed.get();
    }

    /** A place that both know is one option, as the lexicon has it, and with its people as the gazetteer counts them. */
    public List<PlaceOption> of(String name) {
        Map<String, PlaceOption> options = new LinkedHashMap<>();
        listed().near(name).forEach((entry, distance) -> options.put(entry.id(), option(entry, distance)));
        gazetteers.candidates(name).forEach(candidate -> {
            PlaceOption known = options.get(candidate.place().id());
            double distance = known == null ? candidate.distance() : Math.min(candidate.distance(), known.distance());
            entries.find(EntityKind.PLACE, candidate.place().id())
                    .ifPresent(entry -> options.put(entry.id(), option(entry, distance)));
        });
        return List.copyOf(options.values());
    }

    /** The option that {@code entry} is where its name is certain. */
    public PlaceOption option(Entry entry) {
        return option(entry, 0);
    }

    private PlaceOption option(Entry entry, double distance) {
        Optional<Place> place = gazetteers.place(entry.id());
        List<String> above = above(entry);
        return new PlaceOption(
                entry,
                distance,
                place.map(Place::population).orElse(0L),
                point(entry.row()).or(() -> place.flatMap(Place::point)),
                above.isEmpty() ? place.map(Place::within).orElse(above) : above);
    }

    private List<String> above(Entry entry) {
        List<String> above = new ArrayList<>();
        List<String> next = entry.broader();
        while (!next.isEmpty() && above.size() < HIGHEST) {
            above.addAll(next);
            next = next.stream()
                    .flatMap(id -> entries.find(EntityKind.PLACE, id).stream())
                    .flatMap(higher -> higher.broader().stream())
                    .filter(id -> !above.contains(id))
                    .toList();
        }
        return above;
    }

    private static Optional<Point> point(Row row) {
        try {
            return row.get("lat").isEmpty() || row.get("lon").isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Point(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // told where the reference graph is made
        }
    }
}
