package org.attestgraph.attest.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Mention;

/** The country that a report speaks of most; generic words such as "the regime" are meant of it. */
public final class Focus {
    private final Entries entries;

    public Focus(Entries entries) {
        this.entries = entries;
    }

    /** Id of the state in {@code actors.csv}; empty where no country is named. */
    public Optional<String> of(List<AnalysedSentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        for (AnalysedSentence sentence : sentences) {
            for (Mention.Name name : sentence.of(Mention.Name.class)) {
                name.entry()
                        .map(this::countries)
                        .orElse(List.of())
                        .forEach(country -> counts.merge(country, weight(name), Integer::sum));
            }
        }
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                        .map(Map.Entry::getKey);
    }

    /** Where things happen counts for more than who is named: Russia is named in reports from Syria. */
    private static int weight(Mention.Name name) {
        return name.kind() == EntityKind.PLACE ? 2 : 1;
    }

    private List<String> countries(Entry entry) {
        return switch (entry.kind()) {
            case ACTOR ->
                entry.type().equals("State") ? List.of(entry.id()) : entry.row().list("country");
            case PLACE -> countryOf(entry).flatMap(this::state).stream().toList();
            default -> List.of();
        };
    }

    private Optional<Entry> countryOf(Entry place) {
        Entry at = place;
        for (int steps = 0; steps < 8; steps++) {
            if (at.row().get("kind").equals("country")) {
                return Optional.of(at);
            }
            Optional<Entry> up = at.broader().stream().findFirst().flatMap(id -> entries.find(EntityKind.PLACE, id));
            if (up.isEmpty()) {
                return Optional.empty();
            }
            at = up.get();
        }
        return Optional.empty();
    }

    private Optional<String> state(Entry country) {
        return entries.find(EntityKind.ACTOR, Slugs.of(country.label())).map(Entry::id);
    }
}
