package org.attestgraph.attest.rdf;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.resolve.Entity;

/** What the lexicons call the things they list. */
record KnownNames(Entries entries) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whether a name is one that a thing has in its lexicon, give or take capitals, accents and punctuation. */
    boolean has(Entity entity, String name) {
        String folded = fold(name);
        return names(entity).map(KnownNames::fold).anyMatch(folded::equals);
    }

    private Stream<String> names(Entity entity) {
        List<String> listed = entity.listed()
                ? entries.find(entity.kind(), entity.id())
                        .map(KnownNames::names)
                        .orElse(List.of())
                : List.of();
        return Stream.concat(Stream.of(entity.label()), listed.stream());
    }

    private static List<String> names(Entry entry) {
        return Stream.of(
                        Stream.of(entry.label()),
                        entry.variants().stream(),
                        entry.foreign().values().stream().flatMap(List::stream))
                .flatMap(names -> names)
                .toList();
    }

    /** What two spellings of one name have in common. */
    static String fold(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
