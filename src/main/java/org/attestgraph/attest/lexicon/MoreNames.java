package org.attestgraph.attest.lexicon;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The names of {@code names.csv}: what things that other files list are called in languages beside English. */
record MoreNames(List<Row> rows, Map<EntityKind, Map<String, Map<String, List<String>>>> byKind) {

    static MoreNames read(LexiconFiles files) {
        List<Row> rows = files.rows("names.csv");
        Map<EntityKind, Map<String, Map<String, List<String>>>> byKind = new HashMap<>();
        for (Row row : rows) {
            byKind.computeIfAbsent(kind(row), kind -> new HashMap<>())
                    .computeIfAbsent(row.need("id"), id -> new LinkedHashMap<>())
                    .merge(row.need("language"), row.list("names"), MoreNames::joined);
        }
        return new MoreNames(rows, byKind);
    }

    private static EntityKind kind(Row row) {
        String kind = row.need("kind");
        try {
            return EntityKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new LexiconException(
                    row.where(),
                    "\"" + kind + "\" is no kind of things.",
                    "Give actor, source, weapon, target or place.");
        }
    }

    /** By language. */
    Map<String, List<String>> of(EntityKind kind, String id) {
        return byKind.getOrDefault(kind, Map.of()).getOrDefault(id, Map.of());
    }

    static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** Refuses names of nothing. */
    void check(Entries entries) {
        for (Row row : rows) {
            if (!entries.isListed(kind(row), row.need("id"))) {
                throw new LexiconException(
                        row.where(),
                        "\"" + row.need("id") + "\" is the id of no " + row.get("kind") + ".",
                        "Correct the id, or add the " + row.get("kind") + " to its file.");
            }
        }
    }
}
