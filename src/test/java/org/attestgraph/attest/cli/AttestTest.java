package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.pipeline.Reports;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttestTest {
    @TempDir
    Path temp;

    private Path reports;
    private String data;

    @BeforeEach
    void write() throws IOException {
        reports = Files.createDirectories(temp.resolve("data/reports"));
        data = temp.resolve("set").toString();
        Files.writeString(reports.resolve("r1.txt"), "Northern Air Force;barrel bomb;Alpha\n");
        Files.writeString(reports.resolve("r2.txt"), "Southern Army;mortar;Beta\n");
    }

    @Test
    void a_load_says_what_it_did_and_a_second_that_nothing_changed() {
        Outcome first = run("load", reports.toString(), "--dataset", data);
        Outcome second = run("load", reports.toString(), "--dataset", data);

        assertThat(first.exit()).isZero();
        assertThat(first.out())
                .matches("2 reports in \\Q" + data + "\\E: 2 incidents, 0 claims \\(\\d+\\.\\d s\\)\\.\n2 new\\.\n");
        assertThat(first.err()).isEmpty();
        assertThat(second.exit()).isZero();
        assertThat(second.out()).endsWith("2 unchanged.\n");
    }

    @Test
    void what_is_refused_or_fails_is_named_and_the_rest_is_loaded() throws IOException {
        Files.writeString(reports.resolve("r4.txt"), "%PDF-1.7");
        Files.writeString(reports.resolve("r3.txt"), Reports.BROKEN);
        Files.copy(
                reports.resolve("r1.txt"),
                Files.createDirectories(reports.resolve("z")).resolve("r1.txt"));

        Outcome outcome = run("load", reports.toString(), "--dataset", data);

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).endsWith("2 new, 1 left out as copies, 1 refused, 1 failed.\n");
        assertThat(outcome.err())
                .contains(
                        "[" + reports.resolve("r4.txt")
                                + "] A broken PDF file.\nOpen it in a viewer, and print it to a new PDF file or save its text.\n")
                .contains("[" + reports.resolve("r3.txt") + "] Left out because of a fault in the program")
                .contains("[" + reports.resolve("z/r1.txt") + "] The same bytes as " + reports.resolve("r1.txt"))
                .doesNotContain("\tat ");
        assertThat(run("load", reports.toString(), "--dataset", data, "--debug").err())
                .contains("\tat org.attestgraph");
    }

    @Test
    void a_path_that_is_not_there_makes_no_dataset() {
        Outcome outcome = run("load", "nowhere", "--dataset", data);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("""
                        [nowhere] No such file or folder.
                        Check the name.
                        """);
        assertThat(Path.of(data)).doesNotExist();
    }

    @Test
    void an_empty_folder_makes_no_dataset() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));

        Outcome outcome = run("load", empty.toString(), "--dataset", data);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("[" + empty + "] No report in it.\nGive the folder that holds the reports.\n");
        assertThat(Path.of(data)).doesNotExist();
    }

    @Test
    void the_base_of_a_dataset_is_chosen_once() {
        run("load", reports.toString(), "--dataset", data, "--base", "https://example.org/id/");

        assertThat(DatasetFolder.open(Path.of(data)).base()).isEqualTo("https://example.org/id/");
        assertThat(run("load", reports.toString(), "--dataset", data).exit()).isZero();
        Outcome other = run("load", reports.toString(), "--dataset", data, "--base", "https://example.com/");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err())
                .isEqualTo(
                        "[" + data + "] The IRIs of this dataset begin with https://example.org/id/, which stays so.\n"
                                + "Leave --base away, or load into a new dataset.\n");
    }

    @Test
    void the_dataset_may_be_named_by_the_environment() {
        Shell shell = new Shell(temp, Map.of("ATTEST_DATASET", data));

        assertThat(shell.run("load", reports.toString()).exit()).isZero();
        assertThat(DatasetFolder.isDataset(Path.of(data))).isTrue();
    }

    @Test
    void a_named_question_is_answered_as_a_table() {
        run("load", reports.toString(), "--dataset", data);

        Outcome outcome = run("query", "weapon-use", "--set", "actor=southern", "--dataset", data);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).isEqualTo("""
                        who            used    where  earliest    latest      file    incident
                        ─────────────  ──────  ─────  ──────────  ──────────  ──────  ────────────────────
                        Southern Army  mortar  Beta   2016-07-03  2016-07-03  r2.txt  report/r2/incident/1
                        """);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void on_a_terminal_the_table_fits_and_the_answers_are_counted_beside_it() {
        run("load", reports.toString(), "--dataset", data);

        Outcome outcome = new Shell(temp, Map.of()).onTerminal(60).run("query", "weapon-use", "--dataset", data);

        assertThat(outcome.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
        assertThat(outcome.err()).isEqualTo("2 answers.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "csv, 'n\r\n2\r\n'",
        "tsv, '?n\n2\n'",
        "table, 'n\n─\n2\n'",
    })
    void a_question_may_be_sparql_or_a_file_of_it(String format, String answer) throws IOException {
        run("load", reports.toString(), "--dataset", data);
        String sparql = "SELECT (COUNT(*) AS ?n) { ?r a <https://w3id.org/attest/ontology#Report> }";
        Path file = Files.writeString(temp.resolve("count.rq"), sparql);

        assertThat(run("query", sparql, "--dataset", data, "--format", format).out())
                .isEqualTo(answer);
        assertThat(run("query", file.toString(), "--dataset", data, "--format", format)
                        .out())
                .isEqualTo(answer);
    }

    @Test
    void the_questions_are_listed_with_their_parameters() {
        Outcome outcome = run("query", "--list");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .containsPattern("(?m)^weapon-use +Who is said to have used which weapon, where and when\\?$")
                .contains("--set actor=Russia\n")
                .contains("--set incident=report/0123456789abcdef0123456789abcdef/incident/1  (needed)\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    weapon-usw             | [weapon-usw] No question has this name.\\nDid you mean weapon-use, weapon-claims, weapons-by-actor?
                    zzz                    | [zzz] No question has this name.\\nSee them all with: ./attest query --list
                    none.rq                | [none.rq] No such file.\\nGive a file that holds a SPARQL query.
                    SELECT * { ?x a }      | [query] Line 1, column 17: "}" is not expected here.\\n    SELECT * { ?x a }\\n                    ^\\nCorrect the query; SPARQL 1.1 is understood.
                    DROP <x>               | [query] This is an update, and datasets are only read here.\\nAsk with SELECT, ASK, CONSTRUCT or DESCRIBE.
                    """)
    void a_question_that_cannot_be_asked_says_why(String question, String message) {
        run("load", reports.toString(), "--dataset", data);

        Outcome outcome = run("query", question, "--dataset", data);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo(message.replace("\\n", "\n") + "\n");
    }

    @Test
    void no_dataset_is_a_user_error_with_a_remedy() {
        Outcome outcome = run("query", "weapon-use", "--dataset", "nowhere");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("[nowhere] No dataset here.\nMake one with: ./attest load REPORTS --dataset nowhere\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query weapon-use", "export", "serve --port 0", "load REPORTS"})
    void a_dataset_in_use_says_by_whom_and_fails(String command) {
        run("load", reports.toString(), "--dataset", data);
        String[] arguments = (command.replace("REPORTS", reports.toString()) + " --dataset " + data).split(" ", -1);

        try (GraphStore store = GraphStore.openToWrite(DatasetFolder.open(Path.of(data)), "load")) {
            Outcome outcome = run(arguments);

            assertThat(store.damaged()).isEmpty();
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.err())
                    .isEqualTo("[" + data
                            + "] In use by this process.\nWait until it is done, or end it, and try again.\n");
        }
    }

    @Test
    void a_dump_goes_to_standard_output_or_to_a_file() throws IOException {
        run("load", reports.toString(), "--dataset", data);
        Path file = temp.resolve("dump.nq");

        Outcome printed = run("export", "--format", "nquads", "--dataset", data);
        Outcome written = run("export", "--out", file.toString(), "--dataset", data);

        assertThat(printed.exit()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(printed.out()).contains("Northern Air Force");
        assertThat(run("export", "--dataset", data).out()).startsWith("PREFIX att:");
    }

    @Test
    void a_name_that_tells_no_format_is_asked_for_one() {
        run("load", reports.toString(), "--dataset", data);

        Outcome outcome = run("export", "--out", temp.resolve("dump").toString(), "--dataset", data);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).isEqualTo("""
                        [dump] The name does not tell the format.
                        Give one with --format: trig, nquads, turtle, ntriples, jsonld, rdfxml, hdt, framed, claims, nanopubs, geojson, csv.
                        """);
    }

    @Test
    void extraction_needs_no_dataset() throws IOException {
        Path out = temp.resolve("out");

        assertThat(run("extract", reports.toString()).out())
                .isEqualTo("{\"report\": \"r1.txt\"}\n{\"report\": \"r2.txt\"}\n");
        assertThat(run("extract", reports.toString(), "--out", out.toString(), "--format", "turtle")
                        .exit())
                .isZero();
        assertThat(out.resolve("r1.ttl")).content().startsWith("PREFIX att:");
        assertThat(out.resolve("r2.ttl")).content().contains("Southern Army");
        assertThat(run("extract", reports.toString(), "--format", "nquads")
                        .out()
                        .lines())
                .allSatisfy(line -> assertThat(line).endsWith(" ."));
    }

    @Test
    void the_demo_loads_once_and_shows_answers() {
        Outcome first = run("demo", "--no-serve", "--dataset", data);
        Outcome second = run("demo", "--no-serve", "--dataset", data);

        assertThat(first.exit()).isZero();
        assertThat(first.out())
                .startsWith("2 reports, 2 incidents, 2 claims in " + data + "\n")
                .contains("Who is said to have used which weapon, and where?\n\nwho ")
                .contains("Southern Army       mortar       Beta ")
                .contains("./attest query weapon-use --dataset " + data);
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void the_demo_says_where_its_reports_should_be() {
        Outcome outcome = new Shell(temp.resolve("elsewhere"), Map.of()).run("demo", "--no-serve", "--dataset", data);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("[" + temp.resolve("elsewhere/data/reports") + "] The sample reports are missing.\n"
                        + "Start the demo from the folder of the program.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "load x --nonsense", "lod x", "serve --port x", "extract x --format docx"})
    void a_wrong_command_is_answered_in_two_lines(String command) {
        Outcome outcome = run(command.split(" ", -1));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("[attest").contains("--help").doesNotContain("\tat ");
        assertThat(outcome.err().lines().count()).isBetween(2L, 3L);
    }

    @Test
    void a_mistyped_command_is_recognised() {
        assertThat(run("lod").err()).contains("Did you mean load?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "demo", "extract", "serve", "query", "explain", "export", "evaluate", "train"})
    void every_command_explains_itself_with_examples(String command) {
        Outcome outcome = run(command, "--help");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("Usage: attest " + command).contains("\nExamples:\n  ./attest ");
    }

    @Test
    void without_a_command_it_says_what_there_is_to_do() {
        Outcome outcome = run();

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("./attest demo").contains("load").contains("serve");
    }

    @Test
    void its_version_and_a_completion_script_can_be_had() {
        assertThat(run("--version").out()).startsWith("Attest ");
        assertThat(run("completion").out()).contains("complete").contains("--dataset");
    }

    @Test
    void colours_are_for_terminals_and_for_those_who_like_them() {
        List<Map<String, String>> plain = List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"));

        assertThat(run("query", "zzz", "--dataset", "x").err()).doesNotContain("\u001B[");
        assertThat(new Shell(temp, Map.of())
                        .onTerminal(80)
                        .run("query", "zzz", "--dataset", "x")
                        .err())
                .contains("\u001B[");
        assertThat(plain).allSatisfy(environment -> assertThat(new Shell(temp, environment)
                        .onTerminal(80)
                        .run("query", "zzz", "--dataset", "x")
                        .err())
                .doesNotContain("\u001B["));
    }

    private Outcome run(String... arguments) {
        return new Shell(temp, Map.of()).run(arguments);
    }
}
