package org.attestgraph.attest.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.attestgraph.attest.query.Execution;
import org.attestgraph.attest.query.QuestionException;
import org.attestgraph.attest.query.SafeQuery;

/** The SPARQL 1.1 Protocol for queries that stay within the dataset and end in time. */
final class ReadOnlyQueries extends SPARQL_QueryDataset {
    /** Extensions of Fuseki's that put what the client sends into what it gets, and requests for updates. */
    private static final List<String> REFUSED =
            List.of("callback", "stylesheet", "force-accept", "update", "using-graph-uri", "using-named-graph-uri");

    /** The header that marks an answer with fewer rows than there are. */
    static final String CUT = "Attest-Cut";

    private final Limits limits;
    private final Duration patience;
    private final Turnstile turnstile;

    ReadOnlyQueries(Limits limits, Turnstile turnstile) {
        this.limits = limits;
        this.patience = limits.patience();
        this.turnstile = turnstile;
    }

    @Override
    protected void validateRequest(HttpAction action) {
        REFUSED.stream()
                .filter(name -> action.getRequest().getParameter(name) != null)
                .findFirst()
                .ifPresent(name -> {
                    throw refusal(
                            action,
                            HttpServletResponse.SC_BAD_REQUEST,
                            "[" + name + "] This parameter is not allowed.\nThis endpoint answers queries only.");
                });
    }

    @Override
    protected void execute(String sparql, HttpAction action) {
        if (!turnstile.enter()) {
            throw refusal(action, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Turnstile.refusal(action.getResponse()));
        }
        try {
            super.execute(sparql, action);
        } catch (QuestionException e) {
            throw refusal(action, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (ActionErrorException e) {
            throw spelling(sparql)
                    .map(message -> refusal(action, HttpServletResponse.SC_BAD_REQUEST, message))
                    .orElse(e);
        } catch (QueryCancelledException e) {
            throw refusal(
                    action,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "[query] No answer within " + patience.toSeconds() + " seconds.\nAsk for less, or add LIMIT.");
        } finally {
            turnstile.leave();
        }
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        SafeQuery.check("query", query);
    }

    /** What is wrong with the spelling of {@code sparql}, in our words. */
    private static Optional<String> spelling(String sparql) {
        try {
            SafeQuery.parse("query", sparql);
            return Optional.empty();
        } catch (QuestionException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String log) {
        SafeQuery.checkGraphs(
                "query",
                Stream.of(
                                SafeQuery.graphs(query),
                                values(action, "default-graph-uri"),
                                values(action, "named-graph-uri"))
                        .flatMap(graphs -> graphs),
                action.getActiveDSG());
        return super.decideDataset(action, query, log);
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        Execution.apply(action.getContext());
        action.getContext()
                .set(
                        ARQ.queryTimeout,
                        patience.toMillis() + "," + limits.whole().toMillis());
        return super.createQueryExec(action, query, dataset);
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        QueryExecResult result = super.executeQuery(action, execution, query, log);
        if (result.isGraph() || result.isDataset()) {
            return statements(action, result);
        }
        if (!result.isRowSet()) {
            return result;
        }
        WholeRows rows = new WholeRows(result.rowSet(), limits.rows(), () -> Connections.cut(action.getRequest()));
        if (rows.isCut()) {
            mark(action.getResponse(), limits, "rows");
        }
        return new QueryExecResult(rows);
    }

    /** Each statement counts as a row. */
    private QueryExecResult statements(HttpAction action, QueryExecResult result) {
        DatasetGraph whole = result.isGraph() ? DatasetGraphFactory.wrap(result.graph()) : result.dataset();
        List<Quad> some = whole.stream().limit(1L + limits.rows()).toList();
        if (some.size() <= limits.rows()) {
            return result;
        }
        mark(action.getResponse(), limits, "statements");
        DatasetGraph cut = DatasetGraphFactory.create();
        some.subList(0, limits.rows()).forEach(cut::add);
        return result.isGraph() ? new QueryExecResult(cut.getDefaultGraph()) : new QueryExecResult(cut);
    }

    /** Tells whoever reads that there is more. */
    static void mark(HttpServletResponse response, Limits limits, String what) {
        response.setHeader(CUT, "after " + limits.rows() + " " + what);
    }

    private static Stream<String> values(HttpAction action, String parameter) {
        String[] values = action.getRequest().getParameterValues(parameter);
        return values == null ? Stream.of() : Stream.of(values).filter(value -> !value.isEmpty());
    }

    /** Sends {@code message}, since Fuseki's own error messages may hold Latin letters only. */
    private static ActionErrorException refusal(HttpAction action, int status, String message) {
        try {
            Plain.send(action.getResponse(), status, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ActionErrorException(status, null, null);
    }
}
