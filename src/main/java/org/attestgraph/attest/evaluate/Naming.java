package org.attestgraph.attest.evaluate;

import java.util.List;
import org.attestgraph.attest.resolve.Entity;

/** The names that an entity goes by in the graph, the label first. */
public interface Naming {
    List<String> own(Entity entity);

    /** Its own names and then those of all that it is part of, or a kind of. */
    List<String> withBroader(Entity entity);
}
