package org.attestgraph.attest.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.MoreEntries;

/** The gazetteers that were imported into a dataset; of two that know a place, the first in the order of names tells it. */
public record Gazetteers(List<GazetteerIndex> indexes) implements MoreEntries {
    private static final Comparator<Candidate> NEAREST = Comparator.comparingDouble(Candidate::distance);

    public static final Gazetteers NONE = new Gazetteers(List.of());

    public Gazetteers {
        indexes = indexes.stream()
                .sorted(Comparator.comparing(GazetteerIndex::name))
                .toList();
    }

    public boolean isEmpty() {
        return indexes.isEmpty();
    }

    /** SHA-256 of each. */
    public List<String> hashes() {
        return indexes.stream().map(GazetteerIndex::sha256).toList();
    }

    /** Under what the data of each may be used, by its name. */
    public SortedMap<String, String> licenses() {
        SortedMap<String, String> licenses = new TreeMap<>();
        indexes.forEach(index -> licenses.put(index.name(), index.license()));
        return licenses;
    }

    public Optional<Place> place(String id) {
        return indexes.stream().flatMap(index -> index.find(id).stream()).findFirst();
    }

    /** The places that {@code name} may mean, the nearest spelling first. */
    public List<Candidate> candidates(String name) {
        Set<String> known = new HashSet<>();
        List<Candidate> found = new ArrayList<>();
        for (GazetteerIndex index : indexes) {
            index.candidates(name).stream()
                    .filter(candidate -> known.add(candidate.place().id()))
                    .forEach(found::add);
        }
        found.sort(NEAREST);
        return found;
    }

    @Override
    public Optional<Entry> find(EntityKind kind, String id) {
        return kind == EntityKind.PLACE ? place(id).map(PlaceEntry::of) : Optional.empty();
    }
}
