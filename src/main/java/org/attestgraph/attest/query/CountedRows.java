package org.attestgraph.attest.query;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows that are counted as they go by. */
public class CountedRows implements RowSet {
    private final RowSet rows;
    private long count;

    public CountedRows(RowSet rows) {
        this.rows = rows;
    }

    /** How many have gone by. */
    public final long count() {
        return count;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public final Binding next() {
        count++;
        return take();
    }

    /** The row that goes by now. */
    protected Binding take() {
        return rows.next();
    }

    @Override
    public final List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public final long getRowNumber() {
        return count;
    }

    @Override
    public final void close() {
        rows.close();
    }
}
