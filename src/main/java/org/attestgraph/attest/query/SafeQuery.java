package org.attestgraph.attest.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Lets only those queries through that read this dataset and touch nothing else. */
public final class SafeQuery {
    /** The engine joins tables of values in one go, and does not look at the time meanwhile. */
    private static final long MOST_ROWS = 1_000_000;

    private static final String REMEDY = "Only what is in this dataset can be asked for.";

    private SafeQuery() {}

    /**
     * The query that {@code sparql} spells.
     *
     * @param where what messages call it: a file, a name, or {@code query}
     */
    public static Query parse(String where, String sparql) {
        Query query;
        try {
            query = QueryFactory.create(sparql, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            throw SyntaxError.of(where, sparql, e);
        } catch (QueryException e) {
            throw new QuestionException(where, "Not a query: " + e.getMessage() + ".", "Correct the query.");
        }
        check(where, query);
        return query;
    }

    /** Refuses a query that would reach outside the dataset or run code other than SPARQL's own. */
    public static void check(String where, Query query) {
        if (query.isJsonType()) {
            throw new QuestionException(
                    where, "JSON { … } is not a query here.", "Use SELECT, ASK, CONSTRUCT or DESCRIBE.");
        }
        Reach reach = Reach.of(query);
        if (!reach.services().isEmpty()) {
            throw new QuestionException(where, "SERVICE is not allowed: nothing is fetched from elsewhere.", REMEDY);
        }
        if (reach.rows() > MOST_ROWS) {
            throw new QuestionException(
                    where,
                    "Its VALUES make more than " + MOST_ROWS + " rows when put together.",
                    "Ask for fewer values at once.");
        }
        reach.foreignFunctions().stream().findFirst().ifPresent(function -> {
            throw new QuestionException(
                    where,
                    "The function <" + function + "> is not allowed.",
                    "Use functions of SPARQL 1.1, XPath (fn:, math:), geof:distance, geof:sfWithin or casts to XSD types.");
        });
    }

    /** Refuses graphs in {@code FROM} and {@code FROM NAMED} that the dataset does not hold: they are not fetched. */
    public static void checkGraphs(String where, Stream<String> graphs, DatasetGraph dataset) {
        List<String> missing = graphs.filter(graph -> !isHere(graph, dataset)).toList();
        if (!missing.isEmpty()) {
            throw new QuestionException(
                    where,
                    "There is no graph <" + missing.getFirst() + "> here, and none is fetched from elsewhere.",
                    "Leave FROM away to ask all graphs at once.");
        }
    }

    /** The graphs that {@code query} names in {@code FROM} and {@code FROM NAMED}. */
    public static Stream<String> graphs(Query query) {
        return Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream());
    }

    private static boolean isHere(String graph, DatasetGraph dataset) {
        Node node = NodeFactory.createURI(graph);
        return Set.of(Quad.unionGraph, Quad.defaultGraphIRI).contains(node) || dataset.containsGraph(node);
    }
}
