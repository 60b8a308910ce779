package org.attestgraph.attest.server;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.attestgraph.attest.query.CountedRows;

/**
 * Rows that never look whole when they are not: most answers are complete, or cut and marked, before their first byte is
 * sent, and where the time runs out in the midst of a large one, the connection is broken off.
 */
final class WholeRows extends CountedRows {
    private static final int HELD = 100_000;

    private final Runnable breakOff;
    private final Queue<Binding> held = new ArrayDeque<>();
    private final boolean cut;
    private final int most;

    /**
     * Reads ahead, and throws what {@code rows} throws meanwhile.
     *
     * @param most rows that the answer may have; the mark of a cut one tells of it up to {@link #HELD}
     */
    WholeRows(RowSet rows, int most, Runnable breakOff) {
        super(rows);
        this.most = most;
        this.breakOff = breakOff;
        while (held.size() < Math.min(most, HELD) && rows.hasNext()) {
            held.add(rows.next());
        }
        this.cut = held.size() == most && rows.hasNext();
    }

    boolean isCut() {
        return cut;
    }

    @Override
    public boolean hasNext() {
        return !held.isEmpty() || !cut && more();
    }

    private boolean more() {
        try {
            if (!super.hasNext()) {
                return false;
            }
            if (count() < most) {
                return true;
            }
            breakOff.run();
            throw new RuntimeIOException("More rows than an answer may have");
        } catch (QueryCancelledException e) {
            breakOff.run();
            throw new RuntimeIOException("The time ran out in the midst of an answer", e);
        }
    }

    @Override
    protected Binding take() {
        return held.isEmpty() ? super.take() : held.remove();
    }
}
