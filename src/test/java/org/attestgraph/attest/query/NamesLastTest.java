package org.attestgraph.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesLastTest {
    private static final DatasetGraph DATA = SSE.parseDatasetGraph("""
            (dataset (graph
              (:a :name "A") (:a :alias "Aa") (:a :alias "A") (:b :name "B")
              (:c1 :by :a) (:c1 :via :b) (:c1 :says "x") (:c2 :by :b) (:c2 :via :b) (:c2 :says "A")
              (:c1 :asserts :i1) (:c2 :denies :i1) (:c2 :denies :i2)
              (:c3 :by :a) (:c3 :via :b) (:c3 :says "A") (:c3 :asserts :i3)))
            """);

    @Test
    void what_follows_the_names_in_the_text_comes_before_them() {
        Op op = optimized("SELECT * { ?c :by ?who . ?who :name|:alias ?name . ?c :says ?words }");

        assertThat(op.toString().replaceAll("\\s+", " "))
                .containsSubsequence("(bgp", "/by> ?who", "/says> ?words", "(path ?who (alt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ?c :by ?who . ?who :name|:alias ?name . ?c :says ?words }",
                "{ ?c :by ?who ; :via ?m . ?who :name|:alias ?n . ?m :name|:alias ?k . { ?c :asserts ?i } UNION { ?c :denies ?i } }",
                "{ ?c :by ?who . ?who :name|:alias ?words . ?c :says ?words }",
                "{ ?who :name|:alias ?n . ?c :by ?who . ?c :says ?words FILTER(?n = ?words) }",
                "{ ?who :name|:alias ?n . ?other :name|:alias ?n . ?c :by ?who }",
                "{ ?c :by ?who . ?who :name|:alias ?n OPTIONAL { ?c :asserts ?i FILTER(?n = \"A\") } }",
                "{ ?c :by ?who . ?who :name|:alias ?n MINUS { ?c :denies ?i . ?i2 :name ?n } }",
                "{ ?c :by ?who . ?who :name|:alias ?n BIND(CONCAT(?n, \"!\") AS ?m) ?c :says ?words }",
                "{ ?c :by ?who . ?who (:name|:alias)+ ?n . ?c :says ?words }",
                "{ ?c :by :a . :a :name|:alias ?n . ?c :says ?words }",
            })
    void the_rows_are_the_same(String pattern) {
        assertThat(rows(pattern, true)).isEqualTo(rows(pattern, false)).isNotEmpty();
    }

    private static List<String> rows(String pattern, boolean namesLast) {
        var execution = QueryExec.dataset(DATA).query(query("SELECT * " + pattern));
        if (namesLast) {
            execution.context(Execution.around(DATA));
        }
        List<String> rows = new ArrayList<>();
        try (QueryExec running = execution.build()) {
            RowSet found = running.select();
            found.forEachRemaining(row -> rows.add(new java.util.TreeMap<>(asMap(row)).toString()));
        }
        rows.sort(null);
        return rows;
    }

    private static java.util.Map<String, String> asMap(org.apache.jena.sparql.engine.binding.Binding row) {
        java.util.Map<String, String> map = new java.util.HashMap<>();
        row.forEach((variable, node) -> map.put(variable.getVarName(), node.toString()));
        return map;
    }

    private static Op optimized(String query) {
        return NamesLast.OPTIMIZER.create(ARQ.getContext()).rewrite(Algebra.compile(query(query)));
    }

    private static Query query(String text) {
        return QueryFactory.create("PREFIX : <http://example/> " + text, Syntax.syntaxARQ);
    }
}
