package org.attestgraph.attest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.attestgraph.attest.store.DatasetFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {
    private static final Questions BUILT_IN = Questions.builtIn();
    private static final Names NAMES = new Names(DatasetFolder.DEFAULT_BASE);

    static Stream<Question> builtIn() {
        return BUILT_IN.all().stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void a_question_has_words_and_parses_with_its_own_examples(Question question) {
        Map<String, String> examples =
                question.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::example));

        Inquiry inquiry = Inquiry.of(question, examples, NAMES);

        assertThat(question.title()).endsWith("?");
        assertThat(inquiry.values()).hasSameSizeAs(examples.keySet());
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void a_question_gives_its_rows_in_one_order_and_uses_every_parameter(Question question) {
        Query query = SafeQuery.parse(question.name(), question.sparql());

        assertThat(query.isOrdered()).isTrue();
        assertThat(question.parameters()).allSatisfy(parameter -> {
            assertThat(question.sparql()).contains("?" + parameter.name());
            assertThat(query.getResultVars()).doesNotContain(parameter.name());
        });
    }

    @Test
    void the_comments_at_the_top_are_the_question_and_its_parameters() {
        Question question = Question.parse("x", """
                # Who said so?
                # A second line says more.
                # param: place name Old Town
                # needs: from date
                SELECT * {} # param: not one
                """);

        assertThat(question.title()).isEqualTo("Who said so?");
        assertThat(question.parameters())
                .containsExactly(
                        new Parameter("place", Parameter.Type.NAME, "Old Town", false),
                        new Parameter("from", Parameter.Type.DATE, "", true));
    }

    @Test
    void a_parameter_of_an_unknown_type_is_refused() {
        assertThatThrownBy(() -> Question.parse("x", "# param: a colour red\nASK {}"))
                .hasMessage("[x] The parameter \"a\" is of the unknown type \"colour\".\n"
                        + "The types are: iri, text, name, date, number.");
    }

    @ParameterizedTest
    @CsvSource({
        "weapon-usw, weapon-use",
        "weaponuse, weapon-use",
        "weapon, weapon-use",
        "figures, figures-by-claimant",
        "Targets, targets"
    })
    void a_mistyped_name_is_recognised(String typed, String meant) {
        assertThat(BUILT_IN.near(typed)).contains(meant);
    }

    @Test
    void a_name_like_no_other_is_like_none() {
        assertThat(BUILT_IN.near("zzzzzzzz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IRI, <https://example.org/x>, https://example.org/x",
        "IRI, att:Incident, https://w3id.org/attest/ontology#Incident",
        "IRI, actor/russia, https://w3id.org/attest/id/actor/russia",
    })
    void iris_may_be_given_as_tables_show_them(Parameter.Type type, String value, String iri) {
        assertThat(new Parameter("p", type, "", false).term(value, NAMES)).isEqualTo(NodeFactory.createURI(iri));
    }

    @ParameterizedTest
    @CsvSource({
        "IRI, two words",
        "IRI, <a> . ?x ?y ?z",
        "IRI, russia",
        "DATE, 10 July",
        "DATE, 2016-13-01",
        "NUMBER, twelve",
        "NUMBER, 1e9",
        "TEXT, ''"
    })
    void values_that_do_not_fit_are_refused(Parameter.Type type, String value) {
        assertThatThrownBy(() -> new Parameter("p", type, "E", false).term(value, NAMES))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("[p=" + value + "] This is not a")
                .hasMessageEndingWith("Give for example p=E");
    }

    @Test
    void a_value_is_a_term_and_never_a_piece_of_query() {
        Question question = Question.parse("x", "# param: who text A\nSELECT ?s { ?s ?p ?o FILTER(?o = ?who) }");
        String attack = "\" || true) } #";

        Inquiry inquiry = Inquiry.of(question, Map.of("who", attack), NAMES);

        assertThat(inquiry.values()).containsEntry(Var.alloc("who"), NodeFactory.createLiteralString(attack));
        assertThat(inquiry.query().getResultVars()).isEqualTo(List.of("s"));
    }

    @Test
    void unknown_and_missing_parameters_are_named() {
        Question question = Question.parse("x", "# needs: who text A\n# param: when date 2016-01-01\nASK {}");

        assertThatThrownBy(() -> Inquiry.of(question, Map.of("whom", "B"), NAMES))
                .hasMessage("[x] The question has no parameter \"whom\".\nIt has: who, when.");
        assertThatThrownBy(() -> Inquiry.of(question, Map.of(), NAMES))
                .hasMessage("[x] The question needs \"who\".\nGive for example who=A");
    }
}
