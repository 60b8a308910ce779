package org.attestgraph.attest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attestgraph.attest.extract.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code score/} is one case: a gold annotation, a predicted one, and the table of their score. */
class ScoreTest {
    private static final Path CASES = Path.of("src/test/resources/evaluate/score");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_prediction_gets_its_expected_score(Path folder) throws IOException {
        Score score = Score.of(annotations(folder, "gold.json"), annotations(folder, "predicted.json"));

        assertThat(score.table()).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    @Test
    void a_report_without_a_prediction_counts_as_one_in_which_nothing_was_found() throws IOException {
        Map<String, Annotation> gold = annotations(CASES.resolve("nothing-is-found"), "gold.json");

        Score score = Score.of(gold, Map.of());

        assertThat(score.missing()).isEqualTo(1);
        assertThat(score.table()).startsWith("1 reports, 1 without a prediction\n");
        assertThat(score.total())
                .isEqualTo(Scorer.score(gold, annotations(CASES.resolve("nothing-is-found"), "predicted.json")));
    }

    @Test
    void a_prediction_for_a_report_without_gold_counts_for_nothing() throws IOException {
        Map<String, Annotation> predicted = annotations(CASES.resolve("everything-is-right"), "gold.json");

        assertThat(Scorer.score(Map.of(), predicted)).isEqualTo(Tally.NONE);
    }

    @Test
    void each_report_has_a_line_of_its_own() throws IOException {
        Map<String, Annotation> gold = annotations(CASES.resolve("claims-go-astray"), "gold.json");
        Map<String, Annotation> predicted = annotations(CASES.resolve("claims-go-astray"), "predicted.json");

        assertThat(Score.of(gold, predicted).reportLines())
                .isEqualTo("case incident=1.00 R:usedWeapon=1.00 R:locatedIn=1.00 R:reportedBy=0.40"
                        + " date=1.00 casualty=1.00\n");
    }

    @Test
    void tallies_add_counts_and_not_ratios() {
        Tally many = new Tally(Map.of(Measure.PLACE, new Tally.Count(9, 10, 9)));
        Tally few = new Tally(Map.of(Measure.PLACE, new Tally.Count(0, 2, 3)));

        Tally.Count sum = many.plus(few).of(Measure.PLACE);

        assertThat(sum).isEqualTo(new Tally.Count(9, 12, 12));
        assertThat(sum.f1()).isCloseTo(0.75, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.0625, 0.062", "0.1875, 0.188", "0.5, 0.500", "0, 0.000", "1, 1.000", "0.0005, 0.001"})
    void ties_are_rounded_to_the_even_digit(double value, String shown) {
        assertThat(Score.rounded(value, 3)).isEqualTo(shown);
    }

    private static Map<String, Annotation> annotations(Path folder, String file) throws IOException {
        Path path = folder.resolve(file);
        return Map.of("case", AnnotationJson.read(path.toString(), Files.readString(path)));
    }
}
