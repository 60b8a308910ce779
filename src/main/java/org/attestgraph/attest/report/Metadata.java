package org.attestgraph.attest.report;

import java.util.Collections;
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
}
