package org.attestgraph.attest.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.resolve.Entity;

/**
 * Names as the lexicons have them, in all their languages; what no lexicon knows has its label alone.
 */
public record LexiconNaming(Entries entries) implements Naming {

    @Override
    public List<String> own(Entity entity) {
        Stream<String> names =
                Stream.concat(Stream.of(entity.label()), entry(entity).stream().flatMap(LexiconNaming::names));
        return names.distinct().toList();
    }

    @Override
    public List<String> withBroader(Entity entity) {
        Set<Entry> above = new LinkedHashSet<>();
        Stream<String> spoken = entity.within().stream().flatMap(whole -> withBroader(whole).stream());
        entry(entity).ifPresent(entry -> climb(entry, above));
        return Stream.of(own(entity).stream(), above.stream().flatMap(LexiconNaming::names), spoken)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    @Override
    public List<String> asAgent(Entity entity) {
        Stream<String> names = Stream.concat(
                Stream.of(entity.label()), entry(entity).stream().flatMap(LexiconNaming::alternativeNames));
        return names.distinct().toList();
    }

    private Optional<Entry> entry(Entity entity) {
        return entity.listed() ? entries.find(entity.kind(), entity.id()) : Optional.empty();
    }

    /** The nearest first; a ring of entries is walked once. */
    private void climb(Entry entry, Set<Entry> above) {
        Deque<Entry> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty()) {
            Entry next = open.remove();
            next.broader().stream()
                    .flatMap(id -> broader(next.kind(), id).stream())
                    .filter(above::add)
                    .forEach(open::add);
        }
    }

    /** A source may belong to an actor. */
    private Optional<Entry> broader(EntityKind kind, String id) {
        Optional<Entry> same = entries.find(kind, id);
        return same.isPresent() || kind != EntityKind.SOURCE ? same : entries.find(EntityKind.ACTOR, id);
    }

    private static Stream<String> names(Entry entry) {
        return Stream.of(Stream.of(entry.label()), entry.variants().stream(), foreign(entry, 0))
                .flatMap(names -> names);
    }

    /** The first name in a language is the label there. */
    private static Stream<String> alternativeNames(Entry entry) {
        return Stream.concat(entry.variants().stream(), foreign(entry, 1));
    }

    private static Stream<String> foreign(Entry entry, int from) {
        return entry.foreign().keySet().stream()
                .sorted()
                .flatMap(language -> entry.foreign().getOrDefault(language, List.of()).stream()
                        .skip(from));
    }
}
