package org.attestgraph.attest.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a term of the lexicons is; each is one file, or one column of one. */
public enum Category {
    ACTOR("actors.csv", EntityKind.ACTOR),
    SOURCE("sources.csv", EntityKind.SOURCE),
    WEAPON("weapons.csv", EntityKind.WEAPON),
    TARGET("targets.csv", EntityKind.TARGET),
    PLACE("places.csv", EntityKind.PLACE),
    ADJECTIVE("actors.csv", EntityKind.ACTOR),
    DEMONYM("places.csv", EntityKind.PLACE),
    GENERIC_ACTOR("generic-actors.csv"),
    SPEAKER("speakers.csv"),
    TRIGGER("triggers.csv"),
    CUE("cues.csv"),
    VICTIM("victims.csv"),
    HARM("harms.csv"),
    NUMBER("numbers.csv"),
    QUALIFIER("qualifiers.csv"),
    TIME("times.csv"),
    HEDGE("hedges.csv"),
    NOT_EVENT("not-events.csv"),
    PLACE_WORD("place-words.csv"),
    /** What stands before who did it ({@code by}), and before who it was done to ({@code against}). */
    MARKER("");

    private final String file;
    private final Optional<EntityKind> kind;

    Category(String file) {
        this.file = file;
        this.kind = Optional.empty();
    }

    Category(String file, EntityKind kind) {
        this.file = file;
        this.kind = Optional.of(kind);
    }

    /** What a row of a file in {@code lang/} holds words of. */
    static Category ofWord(Row row) {
        String holds = row.need("holds");
        try {
            Category category = valueOf(holds.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (category.kind.isEmpty()) {
                return category;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new LexiconException(
                row.where(), "\"" + holds + "\" is no kind of words.", "Give one, such as trigger, harm or cue.");
    }

    /** A row of a file in {@code lang/} with its values under the names that the English file has for them. */
    Row columnsOf(Row row) {
        Map<String, String> columns = new HashMap<>();
        columns.put("pos", "phrase"); // stands as it is, but for endings
        columns.put(
                switch (this) {
                    case GENERIC_ACTOR -> "branch";
                    case SPEAKER -> "class";
                    case TRIGGER -> "type";
                    case CUE -> "stance";
                    case HARM -> "harm";
                    case NUMBER, TIME -> "value";
                    case QUALIFIER -> "qualifier";
                    case HEDGE -> "degree";
                    default -> "kind";
                },
                row.get("value"));
        columns.put(
                switch (this) {
                    case VICTIM -> "number";
                    case NUMBER, TIME -> "kind";
                    case QUALIFIER, PLACE_WORD -> "position";
                    default -> "frame";
                },
                row.get("how"));
        return new Row(row.where(), columns);
    }

    String file() {
        return file;
    }

    /** All files, each once. */
    static List<String> files() {
        return Stream.of(values())
                .map(Category::file)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The kind of entity that its terms name; empty for words that name none. */
    public Optional<EntityKind> kind() {
        return kind;
    }
}
