package org.attestgraph.attest.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.attestgraph.attest.export.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the ontology is for: each file of {@code competency/} asks one question in its terms, and the file of its name with
 * {@code .csv} has the answer of the sample dataset.
 */
class CompetencyTest {
    private static final Path QUESTIONS = Path.of("src/test/resources/competency");
    private static final DatasetGraph MERGED = merged();

    static List<Path> questions() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.filter(file -> file.toString().endsWith(".rq"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void the_question_has_the_answer_that_is_expected(Path question) throws IOException {
        Path expected = Path.of(question.toString().replaceFirst("rq$", "csv"));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (QueryExec execution =
                QueryExec.dataset(MERGED).query(Files.readString(question)).build()) {
            CsvRows.write(execution.select(), answer);
        }
        String rows = answer.toString(UTF_8).replace("\r\n", "\n");

        if (Boolean.getBoolean("answers.write")) {
            Files.writeString(expected, rows); // to be read before it is kept
        }
        assertThat(rows.lines().count())
                .as("an answer with no row tells nothing")
                .isGreaterThan(1);
        assertThat(Files.exists(expected) ? Files.readString(expected) : "").isEqualTo(rows);
    }

    @Test
    void each_question_is_one_in_words_and_there_are_enough() throws IOException {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(25).allSatisfy(file -> assertThat(
                        Question.parse("q", Files.readString(file)).title())
                .endsWith("?"));
    }

    @Test
    void no_answer_is_left_of_a_question_that_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.(rq|csv)$", ""))
                            .collect(Collectors.groupingBy(name -> name, Collectors.counting())))
                    .allSatisfy((name, count) -> assertThat(count).isEqualTo(2));
        }
    }

    /** The union of the graphs, as queries see it. */
    private static DatasetGraph merged() {
        DatasetGraph merged = DatasetGraphFactory.create();
        Sample.data().find().forEachRemaining(quad -> merged.getDefaultGraph().add(quad.asTriple()));
        return merged;
    }
}
