package org.attestgraph.attest.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A thing that a lexicon knows: one row of {@code actors.csv}, {@code sources.csv}, {@code weapons.csv},
 * {@code targets.csv} or {@code places.csv}.
 *
 * @param type local name of its class in the ontology, such as {@code ArmedGroup}
 * @param variants other names and spellings in Latin script; matched in texts like {@code label}
 * @param foreign names in other languages by BCP 47 tag ({@code ar}, {@code ru}, {@code uk})
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

    /**
     * What texts in {@code language} call it: names in the languages that it borrows from too, of the English ones only
     * those with a capital.
     */
    List<String> names(Language language) {
        return language.names().stream()
                .flatMap(tag -> tag.equals(Language.ENGLISH)
                        ? Stream.concat(Stream.of(label), variants.stream()).filter(Entry::isProper)
                        : foreign.getOrDefault(tag, List.of()).stream())
                .distinct()
                .toList();
    }

    private static boolean isProper(String name) {
        return Character.isUpperCase(name.codePointAt(0));
    }
}
