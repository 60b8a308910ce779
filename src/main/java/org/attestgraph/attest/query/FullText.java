package org.attestgraph.attest.query;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.pfunction.PropFuncArg;

/** {@code text:query}: things by words of theirs, as Jena has it. */
final class FullText extends TextQueryPF {
    static final String NAME = TextQuery.NS + "query";

    @Override
    public void build(PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        try {
            super.build(subject, predicate, object, context);
        } catch (QueryBuildException e) {
            throw refused(e);
        }
    }

    @Override
    public QueryIterator exec(
            Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        try {
            return super.exec(binding, subject, predicate, object, context);
        } catch (QueryParseException | QueryExecException e) {
            throw refused(e);
        }
    }

    private static QuestionException refused(RuntimeException problem) {
        return new QuestionException(
                "text:query",
                String.valueOf(problem.getMessage()),
                "Write for example: ?thing text:query (att:exact \"yellow gas*\" 100)");
    }
}
