package org.attestgraph.attest.server;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows that never look whole when they are not: they are all there before the first byte is sent, or as many of them as an
 * answer may have, and then it can be marked.
 */
final class WholeRows implements RowSet {
    private final RowSet rows;
    private final Queue<Binding> held = new ArrayDeque<>();
    private final boolean cut;
    private long count;

    /** Reads {@code most} rows or all, and throws what {@code rows} throws meanwhile. */
    WholeRows(RowSet rows, int most) {
        this.rows = rows;
        while (held.size() < most && rows.hasNext()) {
            held.add(rows.next());
        }
        this.cut = held.size() == most && rows.hasNext();
    }

    boolean isCut() {
        return cut;
    }

    @Override
    public boolean hasNext() {
        return !held.isEmpty();
    }

    @Override
    public Binding next() {
        count++;
        return held.remove();
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
