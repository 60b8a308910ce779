package org.attestgraph.attest.query;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryScopeException;

/**
 * A question with the values it is asked with.
 *
 * @param where what messages call it
 * @param values terms in the place of variables; they are put into the parsed query, never into its text
 */
public record Inquiry(String where, Query query, Map<Var, Node> values) {
    public Inquiry {
        values = Map.copyOf(values);
    }

    /**
     * Fits {@code settings} to the parameters of {@code question}.
     *
     * @param settings values as users give them, by name of parameter
     * @throws QuestionException where one is unknown, unfit or missing, or the query is no safe one
     */
    public static Inquiry of(Question question, Map<String, String> settings, Names names) {
        Map<Var, Node> values = new LinkedHashMap<>();
        settings.forEach((name, value) -> {
            Parameter parameter = question.parameter(name).orElseThrow(() -> unknown(question, name));
            values.put(Var.alloc(name), parameter.term(value, names));
        });
        question.parameters().stream()
                .filter(parameter -> parameter.needed() && !settings.containsKey(parameter.name()))
                .findFirst()
                .ifPresent(parameter -> {
                    throw new QuestionException(
                            question.name(),
                            "The question needs \"" + parameter.name() + "\".",
                            "Give for example " + parameter.name() + "=" + parameter.example());
                });
        return new Inquiry(question.name(), SafeQuery.parse(question.name(), question.sparql()), values);
    }

    /**
     * Asks, within a transaction of the caller's.
     *
     * @param patience after which the search is given up; {@link Duration#ZERO} for never
     * @param use what to do with the answer while the transaction lasts
     */
    public <T> T ask(DatasetGraph dataset, Duration patience, Function<Answer, T> use) {
        SafeQuery.checkGraphs(where, SafeQuery.graphs(query), dataset);
        try (QueryExec execution = execution(dataset, patience)) {
            return use.apply(answer(execution));
        } catch (QueryCancelledException e) {
            throw new QuestionException(
                    where,
                    "No answer within " + patience.toSeconds() + " seconds.",
                    "Ask for less, add LIMIT, or allow more time with --timeout.");
        } catch (QueryScopeException e) {
            throw new QuestionException(
                    where, "A parameter is set within the query: " + e.getMessage() + ".", "Rename the parameter.");
        }
    }

    private QueryExec execution(DatasetGraph dataset, Duration patience) {
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(query).context(Execution.around(dataset));
        values.forEach(builder::substitution);
        if (!patience.isZero()) {
            builder.timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        return builder.build();
    }

    private Answer answer(QueryExec execution) {
        if (query.isSelectType()) {
            return new Answer.Rows(execution.select());
        }
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        return new Answer.Statements(query.isDescribeType() ? execution.describe() : execution.construct());
    }

    private static QuestionException unknown(Question question, String name) {
        List<String> known = question.parameters().stream().map(Parameter::name).toList();
        return new QuestionException(
                question.name(),
                "The question has no parameter \"" + name + "\".",
                known.isEmpty() ? "It has none." : "It has: " + String.join(", ", known) + ".");
    }
}
