package org.attestgraph.attest.extract;

import java.util.Set;
import org.attestgraph.attest.lexicon.EntityKind;

/** What a thing can be in an incident. */
enum Role {
    PERPETRATOR(EntityKind.ACTOR),
    WEAPON(EntityKind.WEAPON),
    PLACE(EntityKind.PLACE),
    TARGET(EntityKind.TARGET, EntityKind.ACTOR, EntityKind.PLACE);

    private final Set<EntityKind> kinds;

    Role(EntityKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    boolean takes(EntityKind kind) {
        return kinds.contains(kind);
    }
}
