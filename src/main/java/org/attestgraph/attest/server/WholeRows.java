package org.attestgraph.attest.server;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows that never look whole when they are not: most answers are complete before their first byte is sent, and where the
 * time runs out in the middle of a large one, the connection is cut.
 */
final class WholeRows implements RowSet {
    private static final int HELD = 100_000;

    private final RowSet rows;
    private final Runnable cut;
    private final Queue<Binding> held = new ArrayDeque<>();
    private long count;

    /** Reads ahead, and throws what {@code rows} throws meanwhile. */
    WholeRows(RowSet rows, Runnable cut) {
        this.rows = rows;
        this.cut = cut;
        while (held.size() < HELD && rows.hasNext()) {
            held.add(rows.next());
        }
    }

    @Override
    public boolean hasNext() {
        return !held.isEmpty() || more();
    }

    @Override
    public Binding next() {
        count++;
        return held.isEmpty() ? rows.next() : held.remove();
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

    private boolean more() {
        try {
            return rows.hasNext();
        } catch (QueryCancelledException e) {
            cut.run();
            throw new RuntimeIOException("The time ran out in the middle of an answer", e);
        }
    }
}
