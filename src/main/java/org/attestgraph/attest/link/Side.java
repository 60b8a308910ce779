package org.attestgraph.attest.link;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One side of a dispute.
 *
 * @param denies whether it only says that the other is wrong
 * @param things the IRIs of what it names: an actor and what that belongs to, say
 * @param days where the dispute is on the date
 * @param heldBy the IRIs of the claims that say so, or of the incidents where no claim does
 */
public record Side(boolean denies, SortedSet<String> things, Optional<Days> days, SortedSet<String> heldBy) {
    public Side {
        things = new TreeSet<>(things);
        heldBy = new TreeSet<>(heldBy);
    }
}
