package org.attestgraph.attest.server;

import org.apache.jena.sparql.exec.RowSet;
import org.attestgraph.attest.query.CountedRows;

/** So many rows of an answer, and whether there are more. */
final class FirstRows extends CountedRows {
    private final int most;

    FirstRows(RowSet rows, int most) {
        super(rows);
        this.most = most;
    }

    /** Whether there are more, once all of these are read. */
    boolean isCut() {
        return count() == most && super.hasNext();
    }

    @Override
    public boolean hasNext() {
        return count() < most && super.hasNext();
    }
}
