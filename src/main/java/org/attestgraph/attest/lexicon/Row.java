package org.attestgraph.attest.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row of a lexicon file.
 *
 * @param where file and line, for messages
 */
public record Row(String where, Map<String, String> columns) {
    public Row {
        columns = Map.copyOf(columns);
    }

    /** The value of {@code column}, trimmed; empty where the row or the file has none. */
    public String get(String column) {
        return columns.getOrDefault(column, "");
    }

    /** The values of {@code column} between bars, without empty ones. */
    public List<String> list(String column) {
        String all = get(column);
        if (all.indexOf('|') < 0) {
            return all.isEmpty() ? List.of() : List.of(all.strip());
        }
        List<String> values = new ArrayList<>();
        for (String value : all.split("\\|", -1)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return List.copyOf(values);
    }

    /** The value of {@code column}; a row without one is refused. */
    public String need(String column) {
        String value = get(column);
        if (value.isEmpty()) {
            throw new LexiconException(where, "Column \"" + column + "\" is empty.", "Fill it or remove the row.");
        }
        return value;
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(get("label")), list("variants").stream());
    }
}
