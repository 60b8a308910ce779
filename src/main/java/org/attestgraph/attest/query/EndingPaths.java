package org.attestgraph.attest.query;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Lets property paths end with the time of their query. ARQ gathers all that a path leads to, in a path of paths for
 * minutes, before it looks whether the query was cancelled.
 */
final class EndingPaths extends OpExecutorTDB2 {
    EndingPaths(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        AtomicBoolean isOver = execCxt.getCancelSignal();
        if (isOver == null) {
            return super.execute(path, input);
        }
        Graph graph = new EndingGraph(execCxt.getActiveGraph(), isOver);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
    }

    /** Answers until a query's time is over. */
    private static final class EndingGraph extends GraphWrapper {
        private final AtomicBoolean isOver;

        EndingGraph(Graph graph, AtomicBoolean isOver) {
            super(graph);
            this.isOver = isOver;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple triple) {
            check();
            return super.find(triple);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            check();
            return super.find(subject, predicate, object);
        }

        private void check() {
            if (isOver.get()) {
                throw new QueryCancelledException();
            }
        }
    }
}
