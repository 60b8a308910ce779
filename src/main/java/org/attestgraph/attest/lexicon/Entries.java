package org.attestgraph.attest.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every thing that the lexicons know, by kind and id, in the order of the ids. */
public final class Entries {
    private static final List<String> LANGUAGES = List.of("ar", "ru", "fr");

    private final Map<EntityKind, Map<String, Entry>> byKind;
    private final Map<EntityKind, List<Entry>> inOrder = new EnumMap<>(EntityKind.class);
    private final Map<String, List<Entry>> byBranch = new HashMap<>();
    private final MoreEntries more;

    private Entries(Map<EntityKind, Map<String, Entry>> byKind, MoreEntries more) {
        this.byKind = byKind;
        this.more = more;
        byKind.forEach((kind, entries) -> inOrder.put(kind, List.copyOf(entries.values())));
        for (Entry actor : all(EntityKind.ACTOR)) {
            for (String branch : actor.row().list("branch")) {
                byBranch.computeIfAbsent(branch, key -> new ArrayList<>()).add(actor);
            }
        }
    }

    /** Reads the five files of things, and refuses ids that are double and references that lead nowhere. */
    public static Entries read(LexiconFiles files) {
        MoreNames more = MoreNames.read(files);
        Map<EntityKind, Map<String, Entry>> byKind = new EnumMap<>(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            files.rows(file(kind)).stream()
                    .map(row -> entry(kind, row, more))
                    .sorted((a, b) -> a.id().compareTo(b.id()))
                    .forEach(entry -> add(entries, entry));
            byKind.put(kind, entries);
        }
        Entries all = new Entries(byKind, (kind, id) -> Optional.empty());
        all.checkReferences();
        more.check(all);
        return all;
    }

    /** The same, and what {@code beyond} finds besides; what the files list comes first, and alone is in {@link #all}. */
    public Entries with(MoreEntries beyond) {
        return new Entries(byKind, beyond);
    }

    public List<Entry> all(EntityKind kind) {
        return inOrder.getOrDefault(kind, List.of());
    }

    /** The actors that {@code branch} can mean, in the order of their ids; see {@code generic-actors.csv}. */
    public List<Entry> actorsOfBranch(String branch) {
        return byBranch.getOrDefault(branch, List.of());
    }

    public Optional<Entry> find(EntityKind kind, String id) {
        Entry listed = of(kind).get(id);
        return listed != null ? Optional.of(listed) : more.find(kind, id);
    }

    /** Whether the lexicons' files list it. */
    public boolean isListed(EntityKind kind, String id) {
        return of(kind).containsKey(id);
    }

    private Map<String, Entry> of(EntityKind kind) {
        return byKind.getOrDefault(kind, Map.of());
    }

    private static void add(Map<String, Entry> entries, Entry entry) {
        if (entries.put(entry.id(), entry) != null) {
            throw new LexiconException(
                    entry.row().where(), "The id \"" + entry.id() + "\" is taken.", "Give each row an id of its own.");
        }
    }

    private void checkReferences() {
        byKind.forEach((kind, entries) -> entries.values().forEach(entry -> entry.broader().stream()
                .filter(id -> !entries.containsKey(id)
                        && !(kind == EntityKind.SOURCE && of(EntityKind.ACTOR).containsKey(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new LexiconException(
                            entry.row().where(),
                            "\"" + entry.id() + "\" refers to \"" + id + "\", which no row has as its id.",
                            "Correct the reference or add the row.");
                })));
    }

    static String file(EntityKind kind) {
        return switch (kind) {
            case ACTOR -> "actors.csv";
            case SOURCE -> "sources.csv";
            case WEAPON -> "weapons.csv";
            case TARGET -> "targets.csv";
            case PLACE -> "places.csv";
        };
    }

    private static Entry entry(EntityKind kind, Row row, MoreNames more) {
        Map<String, List<String>> foreign = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            List<String> names = row.list(language);
            if (!names.isEmpty()) {
                foreign.put(language, names);
            }
        }
        more.of(kind, row.need("id")).forEach((language, names) -> foreign.merge(language, names, MoreNames::joined));
        String type =
                switch (kind) {
                    case ACTOR -> row.need("class");
                    case SOURCE -> "Source";
                    case WEAPON -> "Weapon";
                    case TARGET -> "Target";
                    case PLACE -> "Place";
                };
        List<String> broader =
                switch (kind) {
                    case ACTOR, SOURCE -> row.list("part_of");
                    case WEAPON, TARGET -> row.list("broader");
                    case PLACE -> row.list("within");
                };
        String wikidata = row.get("wikidata");
        return new Entry(
                kind,
                row.need("id"),
                type,
                row.need("label"),
                row.list("variants"),
                foreign,
                broader,
                wikidata.isEmpty() ? Optional.empty() : Optional.of(wikidata),
                row);
    }
}
