package org.attestgraph.attest.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thing that a lexicon knows: one row of {@code actors.csv}, {@code sources.csv}, {@code weapons.csv},
 * {@code targets.csv} or {@code places.csv}.
 *
 * @param type local name of its class in the ontology, such as {@code ArmedGroup}
 * @param variants other names and spellings in Latin script; matched in texts like {@code label}
 * @param foreign names in other languages by BCP 47 tag ({@code ar}, {@code ru}, {@code fr})
 * @param broader ids of the things of the same kind that it is part of, a kind of, or within
 * @param wikidata item id such as {@code Q123}
 * @param row all columns as they stand in the file
 */
public record Entry(
        EntityKind kind,
        String id,
        String type,
        String label,
        List<String> variants,
        Map<String, List<String>> foreign,
        List<String> broader,
        Optional<String> wikidata,
        Row row) {
    public Entry {
        variants = List.copyOf(variants);
        foreign = Map.copyOf(foreign);
        broader = List.copyOf(broader);
    }
}
