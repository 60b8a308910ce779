package org.attestgraph.attest.extract;

import java.util.List;
import org.attestgraph.attest.resolve.Entity;

/** Tells, for learning, what counts as right: which names an entity goes by, and when two lists of names mean the same. */
public interface Judge {
    List<String> names(Entity entity);

    /** Its own names and those of all that it is part of, or a kind of. */
    List<String> namesWithBroader(Entity entity);

    boolean same(List<String> expected, List<String> found);

    /** The names of a place that are acceptable for it: a whole country is no coarser name of a place inside it. */
    List<String> withoutCountries(List<String> place);
}
