package org.attestgraph.attest.lexicon;

import java.util.Optional;

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
    PLACE_WORD("place-words.csv");

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

    String file() {
        return file;
    }

    /** The kind of entity that its terms name; empty for words that name none. */
    public Optional<EntityKind> kind() {
        return kind;
    }
}
