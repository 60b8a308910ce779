package org.attestgraph.attest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT ?x { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://localhost:9/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE <http://localhost:9/> { ?s ?p ?o } } } } }",
                "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
            })
    void service_is_refused_wherever_it_hides(String query) {
        assertThatThrownBy(() -> SafeQuery.parse("query", query))
                .hasMessage("[query] SERVICE is not allowed: nothing is fetched from elsewhere.\n"
                        + "Only what is in this dataset can be asked for.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System>(1) AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#eval>(?o)) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/js#f>(1) AS ?x) }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:org.example.X>(?o)",
                "SELECT (SUM(<java:org.example.X>(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT (SUM(?o) AS ?n) { ?s ?p ?o } GROUP BY (<java:org.example.X>(?s) AS ?g)",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (<java:org.example.X>(?s))",
                "SELECT * { ?s <java:org.example.Property> ?o }",
            })
    void functions_other_than_those_of_sparql_are_refused(String query) {
        assertThatThrownBy(() -> SafeQuery.parse("query", query))
                .hasMessageMatching("(?s)\\[query] The function <.*> is not allowed\\..*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:integer(\"1\") AS ?x) {}",
                "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:contains(\"ab\", \"a\") AS ?x) {}",
                "SELECT (COUNT(*) AS ?n) (SAMPLE(?o) AS ?one) { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(?o) > 1)",
                "DESCRIBE <https://example.org/x>",
            })
    void functions_of_sparql_and_xpath_are_welcome(String query) {
        assertThatCode(() -> SafeQuery.parse("query", query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT DATA { <a:b> <c:d> <e:f> }", "LOAD <http://localhost/>", "CLEAR ALL", "DROP ALL"})
    void updates_are_refused(String update) {
        assertThatThrownBy(() -> SafeQuery.parse("query", update))
                .hasMessage("[query] This is an update, and datasets are only read here.\n"
                        + "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT * { ?x a }       | Line 1, column 17: "}" is not expected here.
                    SELEC * {}              | Line 1, column 6: no part of a query begins or ends like this.
                    SELECT ?x { a:b ?p ?o } | Line 1, column 13: the prefix of "a:b" is not declared.
                    SELECT * {              | Line 1, column 10: the query ends too early.
                    SELECT (?x AS ?x) { ?x a ?y } | Variable used when already in-scope: ?x in (?x AS ?x).
                    """)
    void a_syntax_error_says_where_it_is(String query, String problem) {
        assertThatThrownBy(() -> SafeQuery.parse("who.rq", query))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("[who.rq] " + problem)
                .hasMessageEndingWith("\nCorrect the query; SPARQL 1.1 is understood.");
    }

    @Test
    void a_syntax_error_points_at_the_line() {
        assertThatThrownBy(() -> SafeQuery.parse("query", "SELECT *\nWHERE {\n  ?x a }\n"))
                .hasMessage("""
                        [query] Line 3, column 8: "}" is not expected here.
                              ?x a }
                                   ^
                        Correct the query; SPARQL 1.1 is understood.""");
    }

    @Test
    void a_service_that_slips_through_still_asks_nobody() {
        DatasetGraph empty = DatasetGraphFactory.createTxnMem();
        try (QueryExec execution = QueryExec.dataset(empty)
                .query("SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }")
                .context(Execution.around(empty))
                .build()) {
            assertThatThrownBy(() -> execution.select().hasNext()).hasMessageContaining("service executor");
        }
        try (QueryExec execution = QueryExec.dataset(empty)
                .query("ASK { FILTER(<java:org.apache.jena.sparql.function.library.now>() != 1) }")
                .context(Execution.around(empty))
                .build()) {
            assertThat(execution.ask()).isFalse();
        }
    }
}
