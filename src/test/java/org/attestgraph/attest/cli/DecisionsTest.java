package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static String decided = "";
    private static String told = "";

    @BeforeAll
    static void load() {
        assertThat(run("load", "data/cases").exit()).isZero();
    }

    @Test
    @Order(1)
    void a_wrong_account_leaves_its_case_and_a_corrected_figure_counts_in_it() throws IOException {
        String before = run("case", incident("sarmin-bakery-wire.txt")).out();
        assertThat(before).contains("sarmin-bakery-hospital.txt").doesNotContain("highest: 77");
        Path file = Files.writeString(temp.resolve("decided.csv"), """
                about,decision,first,firstAt,second,field,value,note,by,on,now
                link,wrong,%s,%d,,,,another day's dead,B. Reader,2024-05-31,same
                place,corrected,%s,%d,,killed,77,as the list of names has it,,,
                link,,%s,,%s,,,,,,same
                """.formatted(
                        incident("sarmin-bakery-hospital.txt"),
                        start("sarmin-bakery-hospital.txt"),
                        incident("sarmin-bakery-wire.txt"),
                        start("sarmin-bakery-wire.txt"),
                        incident("sarmin-bakery-wire.txt"),
                        incident("sarmin-bakery-copy.txt")));

        assertThat(run("review", "--read", file.toString(), "--by", "A. Reviewer"))
                .isEqualTo(new Outcome(0, "2 decisions taken in.\n", ""));

        decided = run("query", "decisions", "--format", "csv").out();
        told = run("case", incident("sarmin-bakery-wire.txt")).out();
        assertThat(decided.lines().skip(1))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("2024-05-31,B. Reader,wrong,sarmin-bakery-hospital.txt,")
                        .contains("another day's dead"))
                .anySatisfy(row -> assertThat(row)
                        .contains(",A. Reviewer,corrected,sarmin-bakery-wire.txt,killed,77,")
                        .endsWith("as the list of names has it"));
        assertThat(told)
                .contains("highest: 77", "A. Reviewer", "as the list of names has it")
                .doesNotContain("sarmin-bakery-hospital.txt");
        assertThat(run("export").out()).contains("sarmin-bakery-hospital.txt"); // what the report says stays
    }

    @Test
    @Order(2)
    void decisions_outlive_a_backup_and_its_restoring() {
        String file = temp.resolve("backup.zip").toString();
        assertThat(run("backup", file).exit()).isZero();
        String again = temp.resolve("again").toString();
        assertThat(run("restore", file, "--dataset", again).exit()).isZero();

        assertThat(run("query", "decisions", "--format", "csv", "--dataset", again)
                        .out())
                .isEqualTo(decided);
        assertThat(run("case", incident("sarmin-bakery-wire.txt"), "--dataset", again)
                        .out())
                .isEqualTo(told);
    }

    @Test
    @Order(3)
    void decisions_outlive_the_retraction_of_their_report_and_its_coming_back() {
        assertThat(run("retract", "sarmin-bakery-hospital.txt", "--why", "test").exit())
                .isZero();
        assertThat(run("load", "data/cases").exit()).isZero();

        assertThat(run("query", "decisions", "--format", "csv").out()).isEqualTo(decided);
        assertThat(run("case", incident("sarmin-bakery-wire.txt")).out()).isEqualTo(told);
    }

    @Test
    @Order(4)
    void decisions_outlive_a_version_that_numbers_incidents_otherwise() {
        assertThat(run("reextract").out()).startsWith("0 reports changed");
        String numbered = incident("sarmin-bakery-wire.txt");
        Shell later = shell(new Renumbered(STAGES));

        assertThat(later.run("reextract", "--yes").out()).endsWith("Stored.\n");

        assertThat(run("export", "--format", "nquads").out())
                .contains(numbered.replace("/incident/1", "/incident/101"))
                .doesNotContain("<" + numbered + ">");
        assertThat(run("query", "decisions", "--format", "csv").out()).isEqualTo(decided);
        assertThat(run("case", numbered.replace("/incident/1", "/incident/101")).out())
                .contains("highest: 77", "as the list of names has it")
                .doesNotContain("sarmin-bakery-hospital.txt");
    }

    private static String incident(String file) {
        return ask(
                file,
                "SELECT ?i { ?i a att:Incident ; att:ordinal ?n ; att:inReport/att:fileName \"" + file
                        + "\" } ORDER BY ?n LIMIT 1");
    }

    private static int start(String file) {
        return Integer.parseInt(
                ask(file, "SELECT (MIN(?s) AS ?start) { <" + incident(file) + "> att:evidence/att:start ?s }"));
    }

    private static String ask(String file, String sparql) {
        List<String> rows = run("query", "PREFIX att: <https://w3id.org/attest/ontology#> " + sparql, "--format", "csv")
                .out()
                .lines()
                .toList();
        assertThat(rows).as(file).hasSize(2);
        return rows.getLast();
    }

    private static Outcome run(String... arguments) {
        return shell(STAGES).run(arguments);
    }

    private static Shell shell(Stages stages) {
        return new Shell(temp, Map.of("ATTEST_DATASET", temp.resolve("set").toString()))
                .with(() -> new Parts(ReportReader.standard(), stages));
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
