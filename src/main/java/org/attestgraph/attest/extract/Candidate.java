package org.attestgraph.attest.extract;

import java.util.List;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.resolve.Entity;

/** A thing that may fill a role, with every place where the report names it, in the order of the text. */
record Candidate(Entity entity, List<Spot> spots) {
    Candidate {
        spots = List.copyOf(spots);
    }
}
