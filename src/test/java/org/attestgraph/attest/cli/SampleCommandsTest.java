package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.server.Limits;
import org.attestgraph.attest.server.SparqlServer;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on the sample reports, read by the program's own stages. */
class SampleCommandsTest {
    private static final String REPORTS = LoadedSamples.REPORTS.toString();
    private static final String GOLD = "data/gold";
    private static final Path TOOL = Path.of("..", "shared", "tools", "score.py");

    @TempDir
    Path temp;

    @Test
    void figures_are_those_of_the_reference_tool() throws Exception {
        assumeTrue(Files.isRegularFile(TOOL));
        Path extracted = temp.resolve("extracted");
        assertThat(run("extract", REPORTS, "--out", extracted.toString()).exit())
                .isZero();

        Outcome outcome = run("evaluate", REPORTS, "--gold", GOLD, "--per-report");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).isEqualTo(reference(extracted));
    }

    @Test
    void errors_are_shown_beside_the_sentences_and_as_a_page() throws IOException {
        Path page = temp.resolve("errors.html");

        assertThat(run("evaluate", REPORTS, "--gold", GOLD, "--errors=" + page).out())
                .startsWith("18 reports, 0 without a prediction\n");
        Outcome outcome = run("evaluate", REPORTS, "--gold", GOLD, "--format", "json", "--errors");

        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<h2>saraqib-market-wire</h2>")
                .doesNotContain("<script");
        assertThat(outcome.out())
                .startsWith("{\n  \"reportsWithoutPrediction\": 0,")
                .containsPattern("\n  incident i\\d, (found as i\\d|missed)\n    expected: \"")
                .contains("missed: ");
    }

    @Test
    void gold_that_is_not_there_is_a_user_error() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));

        assertThat(run("evaluate", REPORTS, "--gold", "nowhere"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "[nowhere] No such folder.\nGive the folder that holds the annotations' .json files.\n"));
        assertThat(run("evaluate", REPORTS, "--gold", empty.toString()))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "[" + empty + "] No annotation found here.\n"
                                + "Give the folder that holds the annotations' .json files with --gold.\n"));
        assertThat(run("train", REPORTS, "--gold", GOLD))
                .isEqualTo(new Outcome(2, "", "[train] Nothing to do.\nGive --out FILE, or --folds N to measure.\n"));
    }

    @Test
    void the_same_lessons_teach_the_same_models() throws IOException {
        Path few = Files.createDirectory(temp.resolve("few"));
        for (String name : List.of("saraqib-market-wire", "omdurman-fish-market", "ministry-denial-binnish")) {
            Files.copy(LoadedSamples.REPORTS.resolve(name + ".txt"), few.resolve(name + ".txt"));
        }
        Path first = temp.resolve("first.bin.gz");
        Path second = temp.resolve("second.bin.gz");

        Outcome outcome = run("train", few.toString(), "--gold", GOLD, "--out", first.toString());

        assertThat(outcome).isEqualTo(new Outcome(0, "3 reports learned; models in " + first + ".\n", ""));
        assertThat(run("train", few.toString(), "--gold", GOLD, "--out", second.toString())
                        .exit())
                .isZero();
        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void training_without_a_report_of_a_name_says_so() {
        assertThat(run("train", "src/test/resources/reading/same-bytes/given/a", "--gold", GOLD, "--folds", "2"))
                .isEqualTo(new Outcome(2, "", """
                        [train] No report has an annotation of its name.
                        Name each annotation like its report: r1.json for r1.txt.
                        """));
    }

    @Test
    void an_incident_is_told_alike_from_its_file_and_from_a_dataset() {
        String file = REPORTS + "/saraqib-market-wire.txt";
        assertThat(LoadedSamples.summary().complete()).isTrue();
        String data = LoadedSamples.folder().toString();

        Outcome fromFile = run("explain", file);
        String incident = fromFile.out().substring(0, fromFile.out().indexOf(','));
        Outcome fromDataset = run("explain", incident, "--dataset", data);

        assertThat(fromDataset.exit()).isZero();
        assertThat(fromDataset.out())
                .contains("told in saraqib-market-wire.txt")
                .contains("  Where         Saraqib")
                .contains("  By whom       ")
                .contains("  Who says so\n");
        assertThat(fromFile.out())
                .startsWith(fromDataset.out().substring(0, fromDataset.out().indexOf("\n\n")));
        assertThat(run("explain", "report/0/incident/1", "--dataset", data)).isEqualTo(new Outcome(2, "", """
                [report/0/incident/1] The dataset has no such incident.
                Copy its name from an answer, as of: ./attest query incidents
                """));
        assertThat(run("explain", "nowhere")).isEqualTo(new Outcome(2, "", """
                [nowhere] Neither a file nor an incident.
                Give a report's file, or an incident such as report/…/incident/1.
                """));
    }

    @Test
    void a_client_of_others_gets_over_http_what_the_query_command_prints() throws IOException {
        assertThat(LoadedSamples.summary().complete()).isTrue();
        Map<String, List<List<String>>> printed = new LinkedHashMap<>();
        for (String name : List.of("weapon-use", "denied-claims", "figures-by-claimant", "attribution-chains")) {
            Outcome outcome = run(
                    "query",
                    name,
                    "--format",
                    "csv",
                    "--dataset",
                    LoadedSamples.folder().toString());
            assertThat(outcome.err()).isEmpty();
            printed.put(name, table(outcome.out()));
        }
        try (GraphStore store = GraphStore.openToRead(DatasetFolder.open(LoadedSamples.folder()), "test");
                SparqlServer server = SparqlServer.start(
                        store,
                        Questions.builtIn(),
                        SparqlServer.Options.local(0, Limits.usual().withPatience(Duration.ofSeconds(60)), "test"))) {
            SPARQLRepository repository = new SPARQLRepository(server.endpoint());
            try (RepositoryConnection connection = repository.getConnection()) {
                printed.forEach((name, table) -> {
                    String sparql = Questions.builtIn().find(name).orElseThrow().sparql();
                    assertThat(rows(connection, sparql)).as(name).isNotEmpty().isEqualTo(table);
                });
            } finally {
                repository.shutDown();
            }
        }
    }

    private static List<List<String>> rows(RepositoryConnection connection, String sparql) {
        List<List<String>> rows = new ArrayList<>();
        try (TupleQueryResult result = connection.prepareTupleQuery(sparql).evaluate()) {
            List<String> names = result.getBindingNames();
            for (BindingSet row : result) {
                rows.add(names.stream()
                        .map(name -> row.hasBinding(name) ? row.getValue(name).stringValue() : "")
                        .toList());
            }
        }
        return rows;
    }

    private static List<List<String>> table(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
            return StreamSupport.stream(parser.spliterator(), false)
                    .skip(1)
                    .map(row -> row.stream().map(SampleCommandsTest::unguarded).toList())
                    .toList();
        }
    }

    /** CSV keeps spreadsheets from taking a text for a formula. */
    private static String unguarded(String cell) {
        return cell.matches("(?s)'[-+=@].*") ? cell.substring(1) : cell;
    }

    private static String reference(Path extracted) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("python3", TOOL.toString(), GOLD, extracted.toString(), "--verbose")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private Outcome run(String... arguments) {
        return new Shell(temp, Map.of())
                .with(() -> new Parts(ReportReader.standard(), LoadedSamples.stages()))
                .run(arguments);
    }
}
