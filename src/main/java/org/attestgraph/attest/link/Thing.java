package org.attestgraph.attest.link;

import java.util.Set;

/**
 * Something that accounts name, such as an actor or a weapon.
 *
 * @param id its IRI
 * @param wider all that it is part of or a kind of, near and far; without itself
 */
public record Thing(String id, Set<String> wider) {
    public Thing {
        wider = Set.copyOf(wider);
    }

    public static Thing of(String id, String... wider) {
        return new Thing(id, Set.of(wider));
    }

    /** Whether both may be meant by one who speaks of either: they are the same, or one belongs to the other. */
    public boolean fits(Thing other) {
        return id.equals(other.id) || wider.contains(other.id) || other.wider.contains(id);
    }
}
