package org.attestgraph.attest.query;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows that are counted as they go by. */
final class CountedRows implements RowSet {
    private final RowSet rows;
    private long count;

    CountedRows(RowSet rows) {
        this.rows = rows;
    }

    long count() {
        return count;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
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
