package org.attestgraph.attest.server;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** So many rows of an answer, and whether there are more. */
final class FirstRows implements RowSet {
    private final RowSet rows;
    private final int most;
    private int count;

    FirstRows(RowSet rows, int most) {
        this.rows = rows;
        this.most = most;
    }

    /** Whether there are more, once all of these are read. */
    boolean isCut() {
        return count == most && rows.hasNext();
    }

    @Override
    public boolean hasNext() {
        return count < most && rows.hasNext();
    }

    @Override
    public Binding next() {
        count++;
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return count;
    }

    @Override
    public void close() {
        rows.close();
    }
}
