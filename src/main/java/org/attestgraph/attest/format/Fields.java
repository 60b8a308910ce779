package org.attestgraph.attest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which fields of records hold what: {@code text=article_content,published=date}.
 *
 * @param names by what they hold (the columns of a manifest, and {@code text}), the names of fields, in small letters;
 *     the first that a record has counts
 */
public record Fields(Map<String, List<String>> names) {
    public static final Fields NONE = new Fields(Map.of());

    /** What holds the report itself. */
    public static final String TEXT = "text";

    public Fields {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        names.forEach((held, fields) -> copy.put(
                held,
                fields.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList()));
        names = Map.copyOf(copy);
    }

    /** What {@code words} say, or nothing where they say it otherwise than {@code held=name,held=name}. */
    public static Optional<Fields> parse(String words) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String pair : words.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1
                    || pair.substring(0, equals).isBlank()
                    || pair.substring(equals + 1).isBlank()) {
                return Optional.empty();
            }
            names.computeIfAbsent(pair.substring(0, equals).strip().toLowerCase(Locale.ROOT), held -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        return Optional.of(new Fields(names));
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream().map(name -> entry.getKey() + "=" + name))
                .collect(Collectors.joining(","));
    }

    /** These, and for what they do not name, those of {@code others}. */
    public Fields or(Fields others) {
        Map<String, List<String>> all = new LinkedHashMap<>(others.names);
        all.putAll(names);
        return new Fields(all);
    }

    public List<String> of(String held) {
        return names.getOrDefault(held, List.of());
    }
}
