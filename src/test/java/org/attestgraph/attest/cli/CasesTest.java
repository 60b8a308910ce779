package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.report.ReportReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What the sample reports of one event come to, by the commands, in the order in which a person would use them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CasesTest {
    @TempDir
    static Path temp;

    @BeforeAll
    static void load() {
        assertThat(run("load", "data/reports", "data/cases", "--dataset", data(), "--no-link")
                        .exit())
                .isZero();
    }

    @Test
    @Order(1)
    void without_linking_there_is_no_case() {
        Shell.Outcome outcome = run("case", "case/0-1", "--dataset", data());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo(
                        "[case/0-1] The dataset has no such case.\nIts reports are not linked yet. Run: ./attest link\n");
    }

    @Test
    @Order(2)
    void linking_tells_how_many_cases_there_are_and_the_dataset_stays_sound() {
        assertThat(run("link", "--dataset", data()).out()).matches("\\d+ cases of \\d+ accounts, \\d+ links .*\n");
        assertThat(run("verify", "--dataset", data()).exit()).isZero();
        assertThat(run("case", "case/0-1", "--dataset", data()).err()).contains("attest query cases");
    }

    @Test
    @Order(3)
    void a_case_is_shown_as_text_as_markdown_and_as_a_page() {
        String named = named();

        assertThat(run("case", named, "--dataset", data()).out())
                .contains("Grade: contested (Airwars: Contested)")
                .contains("sarmin-bakery-hospital.txt")
                .contains("near-copies of one text")
                .contains("highest: 11")
                .contains("denied")
                .doesNotContain("sarmin-second-strike.txt; ");
        assertThat(run("case", named, "--dataset", data(), "--format", "markdown")
                        .out())
                .startsWith("# case/")
                .contains("| sarmin\\-bakery\\-wire.txt |");
        assertThat(run("case", named, "--dataset", data(), "--format", "html").out())
                .startsWith("<!DOCTYPE html>")
                .contains("<td dir=\"auto\">11</td>")
                .doesNotContain("<script");
    }

    @Test
    @Order(4)
    void decisions_are_taken_in_from_a_file_and_change_the_cases() throws IOException {
        String wire = incident("sarmin-bakery-wire.txt");
        String again = incident("sarmin-second-strike.txt");
        Path file = temp.resolve("decided.csv");
        Files.writeString(file, "decision,first,second,note\nsame," + wire + "," + again + ",told twice\n");

        assertThat(run("review", "--read", file.toString(), "--by", "A. Reviewer", "--dataset", data()))
                .isEqualTo(new Shell.Outcome(0, "1 decision taken in.\n", ""));

        assertThat(run("case", wire, "--dataset", data()).out())
                .contains("A. Reviewer")
                .contains("sarmin-second-strike.txt");
        assertThat(run("query", "decisions", "--format", "csv", "--dataset", data())
                        .out())
                .contains("A. Reviewer,same,")
                .contains("told twice");
        Files.writeString(file, "decision,first,second\nnot the same," + again + "," + wire + "\n");
        assertThat(run("review", "--read", file.toString(), "--dataset", data()).exit())
                .isZero();
        assertThat(run("query", "cases", "--format", "csv", "--dataset", data()).out())
                .containsPattern(",5,\\d+,contested,");
    }

    @Test
    @Order(5)
    void a_file_that_decides_nothing_or_wrongly_is_refused() throws IOException {
        Path file = Files.writeString(temp.resolve("bad.csv"), "decision,first,second\nperhaps,a,b\n");

        assertThat(run("review", "--read", file.toString(), "--dataset", data()))
                .isEqualTo(new Shell.Outcome(
                        2,
                        "",
                        "[" + file + ":2] \"perhaps\" is no decision.\n"
                                + "Write same, not the same, wrong or corrected, or leave the field empty.\n"));
    }

    @Test
    @Order(6)
    void every_question_about_cases_has_an_answer() {
        Questions.builtIn().all().stream()
                .filter(question -> question.sparql().matches("(?s).*att:(hasAccount|Link|Decision|includedIn)\\b.*"))
                .forEach(question -> assertThat(run("query", question.name(), "--format", "csv", "--dataset", data())
                                .out()
                                .lines())
                        .as(question.name())
                        .hasSizeGreaterThan(1));
    }

    @Test
    @Order(7)
    void a_retracted_report_leaves_its_case() {
        assertThat(run("retract", "sarmin-bakery-hospital.txt", "--why", "test", "--dataset", data())
                        .exit())
                .isZero();

        assertThat(run("query", "cases", "--format", "csv", "--dataset", data()).out())
                .containsPattern(",4,\\d+,contested,");
        assertThat(run("verify", "--dataset", data()).exit()).isZero();
    }

    @Test
    @Order(8)
    void a_server_links_what_is_loaded_beside_it() throws Exception {
        String accounts = "PREFIX att: <https://w3id.org/attest/ontology#> SELECT (COUNT(*) AS ?n) { <" + named()
                + "> att:hasAccount ?account }";
        try (ServerProcess server = ServerProcess.start(temp.resolve("data"), temp.resolve("log"))) {
            assertThat(server.ask(accounts)).isEqualTo("4\n");

            assertThat(run("load", "data/cases", "--dataset", data()).out()).contains("1 new");

            server.awaitAnswer(accounts, "4\n"::equals, "5\n"::equals);
        }
        assertThat(run("verify", "--dataset", data()).exit()).isZero();
    }

    private static String named() {
        String row = run("query", "cases", "--format", "csv", "--dataset", data())
                .out()
                .lines()
                .filter(line -> line.contains("2018-03-12"))
                .findFirst()
                .orElseThrow();
        return row.substring(0, row.indexOf(','));
    }

    private static String incident(String file) {
        return run(
                        "query",
                        "PREFIX att: <https://w3id.org/attest/ontology#>\nSELECT ?i { ?i a att:Incident ; att:ordinal 1 ;"
                                + " att:inReport/att:fileName \"" + file + "\" }",
                        "--format",
                        "csv",
                        "--dataset",
                        data())
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static String data() {
        return temp.resolve("data").toString();
    }

    private static Shell.Outcome run(String... arguments) {
        return new Shell(temp, Map.of())
                .with(() -> new Parts(ReportReader.standard(), LoadedSamples.stages()))
                .run(arguments);
    }
}
