package org.attestgraph.attest.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known about a report beside its text.
 *
 * @param published when it was published, as wide as that is known
 * @param publisher name of the medium or body that published it
 * @param language BCP 47 tag
 * @param other columns of the manifest that Attest has no meaning for, kept by name
 */
public record Metadata(
        Optional<DateInterval> published,
        Optional<String> publisher,
        Optional<String> title,
        Optional<String> url,
        Optional<String> language,
        Map<String, String> other) {

    public static final Metadata NONE = new Metadata(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public Metadata {
        other = Collections.unmodifiableMap(new TreeMap<>(other));
    }

    /**
     * This, and where it says nothing, what {@code columns} say.
     *
     * @param columns named as those of a manifest; a date may be written in any form that a report's text may have
     */
    Metadata or(Map<String, String> columns) {
        Map<String, String> more = new TreeMap<>(columns);
        List.of("published", "publisher", "title", "url", "language").forEach(more::remove);
        Optional<String> date = Optional.ofNullable(columns.get("published")).map(String::strip);
        Optional<DateInterval> day =
                date.flatMap(text -> PartialDate.parse(text).or(() -> DateForms.at(text, 0)
                        .map(written -> written.readings().getFirst())));
        date.filter(text -> day.isEmpty()).ifPresent(text -> more.put("published", text));
        more.putAll(other);
        return new Metadata(
                published.or(() -> day),
                publisher.or(() -> Optional.ofNullable(columns.get("publisher"))),
                title.or(() -> Optional.ofNullable(columns.get("title"))),
                url.or(() -> Optional.ofNullable(columns.get("url"))),
                language.or(() -> Optional.ofNullable(columns.get("language"))),
                more);
    }

    /** This, with another language or none. */
    Metadata in(Optional<String> tag) {
        return new Metadata(published, publisher, title, url, tag, other);
    }

    /** This, with another column. */
    Metadata with(String column, String value) {
        Map<String, String> more = new TreeMap<>(other);
        more.put(column, value);
        return new Metadata(published, publisher, title, url, language, more);
    }
}
