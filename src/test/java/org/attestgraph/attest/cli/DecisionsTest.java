package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.pipeline.WithoutShared;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.report.ReportReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What people decided of the sample reports of one event, and what becomes of it later. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionsTest {
    private static final Stages STAGES = new WithoutShared(LoadedSamples.stages());

    @TempDir
    static Path temp;

    private static List<String> decided = List.of();
    private static List<String> told = List.of();
    private static String data = "";

    @BeforeAll
    static void load() {
        data = temp.resolve("set").toString();
        assertThat(run("load", "data/cases").exit()).isZero();
    }

    @Test
    @Order(1)
    void a_wrong_account_leaves_its_case_and_a_corrected_figure_counts_in_it() throws IOException {
        assertThat(accounts()).contains("sarmin-bakery-hospital.txt");
        Path file = Files.writeString(
                temp.resolve("decided.csv"),
                String.format(
                        Locale.ROOT,
                        """
                about,decision,first,firstAt,second,field,value,note,by,on,now
                link,wrong,%s,%d,,,,another day's dead,B. Reader,2024-05-31,same
                place,corrected,%s,%d,,killed,77,as the list of names has it,,,
                link,,%s,,%s,,,,,,same
                """,
                        incident("sarmin-bakery-hospital.txt"),
                        start("sarmin-bakery-hospital.txt"),
                        incident("sarmin-bakery-wire.txt"),
                        start("sarmin-bakery-wire.txt"),
                        incident("sarmin-bakery-wire.txt"),
                        incident("sarmin-bakery-copy.txt")));

        assertThat(run("review", "--read", file.toString(), "--by", "A. Reviewer"))
                .isEqualTo(new Outcome(0, "2 decisions taken in.\n", ""));

        assertThat(Files.readAllLines(Path.of(data, "ledger.jsonl")).getLast())
                .contains("\"act\":\"review\"", "\"source\":\"" + file + "\"", "\"decisions\":2");
        decided = decisions();
        told = accounts();
        assertThat(decided)
                .hasSize(2)
                .anySatisfy(
                        row -> assertThat(row).contains("A. Reviewer,corrected,killed,77,as the list of names has it"))
                .anySatisfy(row -> assertThat(row).contains("B. Reader,wrong,,,another day's dead"));
        assertThat(told).contains("sarmin-bakery-wire.txt").doesNotContain("sarmin-bakery-hospital.txt");
        assertThat(highest()).isEqualTo("77");
        assertThat(run("export").out()).contains("sarmin-bakery-hospital.txt"); // what the report says stays
    }

    @Test
    @Order(2)
    void decisions_outlive_a_backup_and_its_restoring() {
        String file = temp.resolve("backup.zip").toString();
        assertThat(run("backup", file).exit()).isZero();

        data = temp.resolve("again").toString();
        assertThat(run("restore", file, "--dataset", data).exit()).isZero();

        assertStillSo();
    }

    @Test
    @Order(3)
    void decisions_outlive_the_retraction_of_their_report_and_its_coming_back() {
        assertThat(run("retract", "sarmin-bakery-hospital.txt", "--why", "test").exit())
                .isZero();
        assertThat(run("load", "data/cases").exit()).isZero();

        assertStillSo();
    }

    @Test
    @Order(4)
    void decisions_outlive_a_version_that_numbers_incidents_otherwise() {
        String numbered = incident("sarmin-bakery-wire.txt");

        assertThat(shell(new Renumbered(STAGES)).run("reextract", "--yes").out())
                .endsWith("Stored.\n");

        assertThat(incident("sarmin-bakery-wire.txt")).isEqualTo(numbered.replace("/incident/1", "/incident/101"));
        assertStillSo();
    }

    @Test
    @Order(5)
    void what_is_decided_beside_a_server_is_answered_with_who_decided_it() throws Exception {
        String who = "PREFIX att: <https://w3id.org/attest/ontology#> SELECT ?by"
                + " { ?d a att:Decision ; att:decidedBy ?by ; att:value \"78\" }";
        Path file = Files.writeString(
                temp.resolve("later.csv"),
                "about,decision,first,firstAt,second,field,value,note,by,on,now\n"
                        + String.join(
                                ",",
                                "place,corrected",
                                incident("sarmin-bakery-copy.txt"),
                                String.valueOf(start("sarmin-bakery-copy.txt")),
                                ",killed,78,,C. Reader,2024-06-02,same\n"));
        try (ServerProcess server = ServerProcess.start(Path.of(data), temp.resolve("log"))) {
            assertThat(server.ask(who)).isEmpty();

            assertThat(run("review", "--read", file.toString(), "--by", "A. Reviewer"))
                    .isEqualTo(new Outcome(0, "1 decision taken in.\n", ""));

            server.awaitAnswer(who, String::isEmpty, "C. Reader\n"::equals);
            assertThat(run("verify").exit()).isZero();
        }
    }

    private static void assertStillSo() {
        assertThat(decisions()).isEqualTo(decided);
        assertThat(accounts()).isEqualTo(told);
        assertThat(highest()).isEqualTo("77");
    }

    private static List<String> decisions() {
        return rows(
                "SELECT ?by ?verdict ?field ?value ?note { ?d a att:Decision ; att:decidedBy ?by ; att:verdict ?code ;"
                        + " att:reason ?note . OPTIONAL { ?d att:field ?field ; att:value ?value }"
                        + " BIND(STRAFTER(STR(?code), \"#\") AS ?verdict) } ORDER BY ?by");
    }

    /** The files that tell of the case that the wire report does. */
    private static List<String> accounts() {
        return rows("SELECT ?file { ?case att:hasAccount <" + incident("sarmin-bakery-wire.txt")
                + "> , ?other . ?other att:inReport/att:fileName ?file } ORDER BY ?file");
    }

    private static String highest() {
        return one("SELECT ?n { ?case att:hasAccount <" + incident("sarmin-bakery-wire.txt")
                + "> ; att:hasRange ?range . ?range att:harm att:killed ; att:highest ?n }");
    }

    private static String incident(String file) {
        return one("SELECT ?i { ?i a att:Incident ; att:ordinal ?n ; att:inReport/att:fileName \"" + file
                + "\" } ORDER BY ?n LIMIT 1");
    }

    private static int start(String file) {
        return Integer.parseInt(
                one("SELECT (MIN(?s) AS ?start) { <" + incident(file) + "> att:evidence/att:start ?s }"));
    }

    private static String one(String sparql) {
        List<String> rows = rows(sparql);
        assertThat(rows).as(sparql).hasSize(1);
        return rows.getFirst();
    }

    private static List<String> rows(String sparql) {
        return run("query", "PREFIX att: <https://w3id.org/attest/ontology#> " + sparql, "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .toList();
    }

    private static Outcome run(String... arguments) {
        return shell(STAGES).run(arguments);
    }

    private static Shell shell(Stages stages) {
        return new Shell(temp, Map.of("ATTEST_DATASET", data)).with(() -> new Parts(ReportReader.standard(), stages));
    }

    /** Those of a version that finds a hundred incidents before the first. */
    private record Renumbered(Stages stages) implements Stages {
        @Override
        public Extraction extract(Report report) {
            return stages.extract(report);
        }

        @Override
        public CanonicalGraph graph(Extraction extraction, String base) {
            CanonicalGraph graph = stages.graph(extraction, base);
            String other = new String(graph.nquads(), UTF_8).replace("/incident/", "/incident/10");
            return CanonicalGraph.parse(graph.name(), other.getBytes(UTF_8));
        }

        @Override
        public List<CanonicalGraph> shared(String base) {
            return List.of();
        }

        @Override
        public Annotation annotation(Extraction extraction) {
            return stages.annotation(extraction);
        }

        @Override
        public String json(Extraction extraction) {
            return stages.json(extraction);
        }
    }
}
