package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.pipeline.WithoutShared;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.report.SavedForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in other forms than plain text, in a dataset. */
class FormsKeptTest {
    private static final String TEXT = """
            Two killed as jets bomb Saraqib

            Syrian government jets bombed a market in Saraqib on 12 May 2019, killing two people, the Idlib Rescue Service said.
            """;

    @TempDir
    Path temp;

    private Path reports;

    @BeforeEach
    void saved() throws IOException {
        reports = Files.createDirectory(temp.resolve("reports"));
        Files.write(reports.resolve("page.html"), SavedForms.html(TEXT));
        Files.write(reports.resolve("paper.pdf"), SavedForms.pdf(TEXT));
        Files.writeString(reports.resolve("desk.jsonl"), """
                {"headline":"One","words":"One person was killed in Homs on 3 May 2019, a doctor said."}
                {"headline":"Two","words":"Two people were killed in Hama on 4 May 2019, a doctor said."}
                """);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(reports.resolve("all.zip")))) {
            zip.putNextEntry(new ZipEntry("2019/note.txt"));
            zip.write("Three people were killed in Idlib on 5 May 2019, a doctor said.".getBytes(UTF_8));
            zip.closeEntry();
        }
    }

    @Test
    void a_loaded_report_is_kept_with_its_text_and_told_anew_alike() throws IOException {
        assertThat(load().exit()).isZero();
        String ledger = Files.readString(temp.resolve("set/ledger.jsonl"));

        assertThat(ledger.lines().filter(line -> line.contains("\"act\":\"load\"")))
                .hasSize(5)
                .filteredOn(line -> line.contains("\"text\":{"))
                .hasSize(4)
                .anyMatch(line -> line.contains("\"reader\":{\"name\":\"html\",\"version\":\"1 (jsoup "))
                .anyMatch(line -> line.contains("\"reader\":{\"name\":\"pdf\""))
                .anyMatch(line -> line.contains("desk.jsonl!/line-2"));
        assertThat(ledger).contains("all.zip!/2019/note.txt");
        assertThat(load().out()).contains("5 unchanged");
        assertThat(Files.readString(temp.resolve("set/ledger.jsonl"))).isEqualTo(ledger);
        assertThat(run("verify").exit()).isZero();
        assertThat(run("reextract").out()).isEqualTo("0 reports changed, 5 unchanged, 0 failed.\n");
        String before = exported();
        assertThat(run("rebuild").exit()).isZero();
        assertThat(exported()).isEqualTo(before);
        assertThat(before)
                .contains("/html[1]/body[1]/main[1]/p[2]")
                .contains("\"page=1\"")
                .contains("ontology#form> \"pdf\"");
    }

    @Test
    void a_report_stays_where_its_file_is_packed() {
        assertThat(load().exit()).isZero();

        assertThat(run("load", reports.toString(), "--prune", "--fields", "text=words,title=headline")
                        .out())
                .doesNotContain("retracted");
    }

    @Test
    void a_part_that_is_no_longer_in_its_file_is_retracted_when_that_is_asked_for() throws IOException {
        assertThat(load().exit()).isZero();
        Files.writeString(reports.resolve("desk.jsonl"), """
                {"headline":"Two","words":"Two people were killed in Hama on 4 May 2019, a doctor said."}
                {"headline":"Four","words":"Four people were killed in Daraa on 6 May 2019, a doctor said."}
                """);

        assertThat(load().out()).endsWith("1 new, 4 unchanged.\n");
        assertThat(prune().out()).endsWith("5 unchanged, 1 retracted.\n");
        assertThat(temp.resolve("set/ledger.jsonl")).content().contains("\"why\":\"No longer in its file: ");
        assertThat(exported()).contains("Hama", "Daraa").doesNotContain("Homs");
    }

    @Test
    void with_a_packed_file_its_parts_are_gone() throws IOException {
        assertThat(load().exit()).isZero();
        Files.delete(reports.resolve("all.zip"));

        assertThat(prune().out()).endsWith("4 unchanged, 1 retracted.\n");
    }

    @Test
    void what_is_in_a_file_that_cannot_be_read_is_kept_and_that_is_said() throws IOException {
        assertThat(load().exit()).isZero();
        byte[] zip = Files.readAllBytes(reports.resolve("all.zip"));
        Files.write(reports.resolve("all.zip"), java.util.Arrays.copyOf(zip, zip.length / 2));
        Files.writeString(reports.resolve("desk.jsonl"), """
                {"headline":"One","words":
                {"headline":"Two","words":"Two people were killed in Hama on 4 May 2019, a doctor said."}
                """);

        Outcome outcome = prune();

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).endsWith("2 unchanged, 2 refused.\n");
        assertThat(outcome.err())
                .contains("[" + reports.resolve("all.zip")
                        + "] Not all of it could be read: what was read from it before is kept.")
                .contains("[" + reports.resolve("desk.jsonl") + "] Not all of it");
        assertThat(exported()).contains("Homs", "Hama", "Idlib");
    }

    @Test
    void fields_that_are_no_list_are_refused() {
        Outcome outcome = run("load", reports.toString(), "--fields", "words");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("[--fields words] Not a list of what is held and the field that holds it.");
    }

    @Test
    void what_is_extracted_from_a_part_goes_into_a_file_of_the_folder_given() throws IOException {
        Path out = temp.resolve("out");
        run("extract", reports.toString(), "--out", out.toString());

        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(List.of("all.zip-2019-note.json", "page.json", "paper.json"));
        }
    }

    private Outcome prune() {
        return run("load", reports.toString(), "--prune", "--fields", "text=words,title=headline");
    }

    private Outcome load() {
        return run("load", reports.toString(), "--fields", "text=words,title=headline");
    }

    private String exported() {
        return run("export", "--format", "nquads").out().lines().sorted().collect(Collectors.joining("\n"));
    }

    private Outcome run(String... arguments) {
        return new Shell(temp, Map.of("ATTEST_DATASET", temp.resolve("set").toString()))
                .with(() -> new Parts(ReportReader.standard(), new WithoutShared(LoadedSamples.stages())))
                .run(arguments);
    }
}
