package org.attestgraph.attest.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the dataset holds after some number of entries. */
public final class Contents {
    private final SortedMap<String, Holding> byName = new TreeMap<>();
    private final SortedMap<String, Act.Gazetteer> gazetteers = new TreeMap<>();
    private final List<Act.Reviewed> reviews = new ArrayList<>();
    private final Map<String, String> byOriginal = new HashMap<>();
    private final Map<String, SortedSet<String>> bySource = new HashMap<>();

    /** What the dataset holds once it has gone through {@code entries}. */
    public static Contents after(Iterable<Entry> entries) {
        Contents contents = new Contents();
        entries.forEach(contents::take);
        return contents;
    }

    void take(Entry entry) {
        switch (entry.act()) {
            case Act.Created created -> {}
            case Act.Stored stored -> {
                stored.replaces().ifPresent(this::remove);
                put(new Holding(stored.name(), stored.graph(), stored.submission(), entry));
            }
            case Act.Retracted retracted -> remove(retracted.name());
            case Act.Moved moved -> holding(moved.name()).ifPresent(was -> put(was.at(moved.source())));
            case Act.Reviewed reviewed -> reviews.add(reviewed);
            case Act.Gazetteer gazetteer -> gazetteers.put(gazetteer.name(), gazetteer);
        }
    }

    public Optional<Holding> holding(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In the order of their names. */
    public List<Act.Gazetteer> gazetteers() {
        return List.copyOf(gazetteers.values());
    }

    /** In the order in which they were taken in. */
    public List<Act.Reviewed> reviews() {
        return List.copyOf(reviews);
    }

    /** In the order of their names. */
    public Collection<Holding> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** The report whose original has that hash. */
    public Optional<Holding> ofOriginal(String sha256) {
        return Optional.ofNullable(byOriginal.get(sha256)).flatMap(this::holding);
    }

    /** The names of the reports that were last read from {@code source}. */
    public SortedSet<String> from(String source) {
        return new TreeSet<>(bySource.getOrDefault(source, Collections.emptySortedSet()));
    }

    private void put(Holding holding) {
        remove(holding.name());
        byName.put(holding.name(), holding);
        holding.submission().ifPresent(submission -> {
            byOriginal.put(submission.original().sha256(), holding.name());
            bySource.computeIfAbsent(submission.source(), source -> new TreeSet<>())
                    .add(holding.name());
        });
    }

    private void remove(String name) {
        Holding was = byName.remove(name);
        if (was != null) {
            was.submission().ifPresent(submission -> {
                byOriginal.remove(submission.original().sha256(), name);
                bySource.computeIfPresent(submission.source(), (source, names) -> {
                    names.remove(name);
                    return names.isEmpty() ? null : names;
                });
            });
        }
    }
}
