package org.attestgraph.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.exec.RowSet;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions that have names, asked of the sample reports. */
class SampleAnswersTest {
    private static GraphStore store;
    private static Names names;

    @BeforeAll
    static void load() {
        assertThat(LoadedSamples.summary().complete()).isTrue();
        store = GraphStore.openToRead(DatasetFolder.open(LoadedSamples.folder()), "test");
        names = new Names(store.folder().base());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static List<Question> questions() throws IOException {
        return Questions.in(Path.of("queries")).all().stream()
                .filter(question -> !question.sparql().matches("(?s).*att:(hasAccount|Link|Decision|includedIn)\\b.*"))
                .toList(); // those about cases are asked where reports are linked
    }

    static List<Question> demo() {
        return Questions.resource("/demo").all();
    }

    @ParameterizedTest
    @MethodSource({"questions", "demo"})
    void a_question_has_an_answer(Question question) {
        Map<String, String> needed = question.parameters().stream()
                .filter(Parameter::needed)
                .collect(Collectors.toMap(
                        Parameter::name,
                        parameter -> parameter.type() == Parameter.Type.IRI ? anIncident() : parameter.example()));

        assertThat(rows(question, needed)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_parameter_never_adds_to_the_answer(Question question) {
        if (question.parameters().stream().anyMatch(Parameter::needed)) {
            return;
        }
        int all = rows(question, Map.of());
        for (Parameter parameter : question.parameters()) {
            assertThat(rows(question, Map.of(parameter.name(), parameter.example())))
                    .as(parameter.name())
                    .isLessThanOrEqualTo(all);
        }
    }

    @Test
    void there_are_questions_enough() throws IOException {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(20);
    }

    private static String anIncident() {
        Question any = Question.parse("any", """
                # Any incident?
                SELECT ?incident { ?incident a <https://w3id.org/attest/ontology#Incident> } ORDER BY ?incident LIMIT 1
                """);
        return store.read(
                data -> Inquiry.of(any, Map.of(), names).ask(data, Duration.ZERO, answer -> ((Answer.Rows) answer)
                        .rows()
                        .next()
                        .get("incident")
                        .getURI()));
    }

    private static int rows(Question question, Map<String, String> settings) {
        Inquiry inquiry = Inquiry.of(question, settings, names);
        return store.read(data -> inquiry.ask(data, Duration.ZERO, answer -> {
            RowSet rows = ((Answer.Rows) answer).rows();
            int count = 0;
            for (; rows.hasNext(); rows.next()) {
                count++;
            }
            return count;
        }));
    }
}
