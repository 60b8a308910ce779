package org.attestgraph.attest.query;

import java.util.Optional;
import java.util.regex.Pattern;
import org.attestgraph.attest.export.Prefixes;

/**
 * Short forms of IRIs for people: those of a dataset's own things by what follows its base, others by prefix.
 *
 * @param base of the dataset's IRIs
 */
public record Names(String base) {
    private static final Pattern HASH = Pattern.compile("\\b([0-9a-f]{7})[0-9a-f]{25}\\b");

    /** {@code iri} as a table shows it. */
    public String shorten(String iri) {
        if (iri.startsWith(base) && iri.length() > base.length()) {
            return iri.substring(base.length());
        }
        return Prefixes.shorten(iri).orElse(iri);
    }

    /** The IRI meant by {@code text}: in full, between angle brackets or not, or in a form that {@link #shorten} gives. */
    public Optional<String> expand(String text) {
        String name = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        if (name.isBlank() || name.chars().anyMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        int colon = name.indexOf(':');
        if (colon >= 0) {
            Optional<String> namespace = Optional.ofNullable(Prefixes.ALL.get(name.substring(0, colon)));
            return Optional.of(
                    namespace.map(start -> start + name.substring(colon + 1)).orElse(name));
        }
        return name.contains("/") ? Optional.of(base + name) : Optional.empty();
    }

    /** A name for what has no label; nobody reads all digits of a hash. */
    public String brief(String iri) {
        return HASH.matcher(shorten(iri)).replaceAll("$1…");
    }
}
