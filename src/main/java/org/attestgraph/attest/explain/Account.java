package org.attestgraph.attest.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One incident as a report tells it, in words.
 *
 * @param incident its IRI
 * @param details what is said of it, by part: {@code kind}, {@code place}, {@code earliest} …
 * @param claims in the order of the text
 */
public record Account(String incident, Map<String, List<String>> details, List<Claim> claims) {

    /**
     * Who says so, or that it is not so.
     *
     * @param media who carried it
     */
    public record Claim(boolean denies, String speaker, String media, String words) {}

    public Account {
        details = Map.copyOf(details);
        claims = List.copyOf(claims);
    }

    List<String> all(String part) {
        return details.getOrDefault(part, List.of());
    }

    Optional<String> first(String part) {
        return all(part).stream().findFirst();
    }
}
