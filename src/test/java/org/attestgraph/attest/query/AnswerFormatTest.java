package org.attestgraph.attest.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.Graphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormatTest {
    private static final Names NAMES = new Names(Graphs.BASE);
    private static final String VALUES = """
            SELECT ?a ?b { VALUES (?a ?b) {
              ("=1+1" -1) ("-a, \\"b\\"" 2.5) ("@x" <https://w3id.org/attest/id/actor/x>) (UNDEF "\\u001B[2Jred\\nline")
            } }
            """;

    @Test
    void a_table_shows_short_names_and_obeys_no_control_character() {
        assertThat(write(VALUES, AnswerFormat.TABLE, 0)).isEqualTo("""
                        a        b
                        ───────  ────────────
                        =1+1     -1
                        -a, "b"  2.5
                        @x       actor/x
                                 \uFFFD[2Jred line
                        """);
    }

    @Test
    void a_table_wraps_where_the_terminal_is_narrow() {
        String query =
                "SELECT ?who ?words { VALUES (?who ?words) { (\"Ministry\" \"nothing of the kind happened there\") } }";

        assertThat(write(query, AnswerFormat.TABLE, 24)).isEqualTo("""
                        who       words
                        ────────  ──────────────
                        Ministry  nothing of the
                                  kind happened
                                  there
                        """);
    }

    @Test
    void texts_in_csv_are_no_formulas_and_numbers_stay_numbers() {
        assertThat(write(VALUES, AnswerFormat.CSV, 0))
                .isEqualTo("a,b\r\n'=1+1,-1\r\n\"'-a, \"\"b\"\"\",2.5\r\n'@x,https://w3id.org/attest/id/actor/x\r\n"
                        + "\"\",\"\u001B[2Jred\nline\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TSV  | ASK {}                    | true",
                "CSV  | ASK { FILTER(false) }     | false",
                "TABLE| ASK {}                    | yes",
                "JSON | ASK {}                    | \"boolean\" : true",
                "XML  | SELECT (1 AS ?x) {}       | <literal datatype=\"http://www.w3.org/2001/XMLSchema#integer\">1</literal>",
                "TSV  | SELECT (\"a\\tb\" AS ?x) {}| \"a\\tb\"",
                "JSON | SELECT (\"ä\" AS ?x) {}   | \"value\": \"ä\"",
            })
    void other_formats_are_the_standard_ones(AnswerFormat format, String query, String part) {
        assertThat(write(query, format, 0)).contains(part);
    }

    @Test
    void statements_are_written_in_one_order() {
        String query = "CONSTRUCT { <urn:b> <urn:p> 1 . <urn:a> <urn:p> 2, 1 } WHERE {}";

        assertThat(write(query, AnswerFormat.NTRIPLES, 0).lines()).hasSize(3).isSorted();
        assertThat(write(query, AnswerFormat.TABLE, 0)).contains("<urn:a>").containsSubsequence("<urn:a>", "<urn:b>");
    }

    @ParameterizedTest
    @CsvSource({"CSV, DESCRIBE <urn:x>, turtle", "TURTLE, SELECT * {}, csv", "RDFXML, ASK {}, json"})
    void a_format_that_does_not_fit_names_those_that_do(AnswerFormat format, String query, String remedy) {
        assertThatThrownBy(() -> write(query, format, 0))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("[--format " + format.code() + "]")
                .hasMessageContaining(remedy);
    }

    @Test
    void from_takes_graphs_of_the_dataset_and_no_others() {
        CanonicalGraph report = Graphs.report(1, "A", "B", "C");

        assertThat(write("ASK FROM <" + report.name() + "> { ?s ?p ?o }", AnswerFormat.TABLE, 0))
                .isEqualTo("yes\n");
        assertThatThrownBy(() -> write("ASK FROM <http://localhost:9/x> { ?s ?p ?o }", AnswerFormat.TABLE, 0))
                .hasMessage(
                        "[query] There is no graph <http://localhost:9/x> here, and none is fetched from elsewhere.\n"
                                + "Leave FROM away to ask all graphs at once.");
    }

    @Test
    void a_search_without_end_is_given_up() {
        Question endless = Question.parse(
                "query",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r } }");

        assertThatThrownBy(() -> Inquiry.of(endless, Map.of(), NAMES)
                        .ask(
                                dataset(),
                                Duration.ofSeconds(1),
                                answer -> AnswerFormat.CSV.write(
                                        answer, new ByteArrayOutputStream(), new AnswerFormat.Layout(NAMES, 0))))
                .hasMessageStartingWith("[query] No answer within 1 seconds.");
    }

    private static String write(String query, AnswerFormat format, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Inquiry.of(Question.parse("query", query), Map.of(), NAMES)
                .ask(
                        dataset(),
                        Duration.ZERO,
                        answer -> format.write(answer, out, new AnswerFormat.Layout(NAMES, width)));
        return out.toString(UTF_8);
    }

    private static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> Graphs.report(1, "A", "B", "C").quads().forEach(dataset::add));
        dataset.begin(org.apache.jena.query.ReadWrite.READ);
        return dataset;
    }
}
