package org.attestgraph.attest.evaluate;

import java.util.List;
import org.attestgraph.attest.resolve.Entity;

/** The names that an entity goes by in the graph, the label first. */
public interface Naming {

    /** As a place or target. */
    List<String> own(Entity entity);

    /** As a perpetrator or weapon: its own names and then those of all that it is part of, or a kind of. */
    List<String> withBroader(Entity entity);

    /** As a claimant, medium or publisher: its label and alternative names, not its labels in other languages. */
    List<String> asAgent(Entity entity);
}
