package org.attestgraph.attest.store;

import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** Statements that are no longer in the graphs across reports, and others that are from now on. */
public record Alteration(Collection<Quad> gone, Collection<Quad> fresh) {
    public Alteration {
        gone = List.copyOf(gone);
        fresh = List.copyOf(fresh);
    }
}
