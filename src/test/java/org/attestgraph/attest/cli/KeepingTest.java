package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.pipeline.Reports;
import org.attestgraph.attest.rdf.Sha256;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.store.KeptDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that keep a dataset. */
class KeepingTest {
    @TempDir
    Path temp;

    private Path reports;
    private String data;

    @BeforeEach
    void write() throws IOException {
        reports = Files.createDirectories(temp.resolve("reports"));
        data = temp.resolve("set").toString();
        Files.writeString(reports.resolve("r1.txt"), "Northern Air Force;barrel bomb;Alpha\n");
        Files.writeString(reports.resolve("r2.txt"), "Southern Army;mortar;Beta\n");
        assertThat(run("load", reports.toString()).exit()).isZero();
    }

    @Test
    void a_dataset_is_verified_with_the_hash_of_an_earlier_check() {
        Outcome first = run("verify");
        String head = first.out().replaceAll("(?s).*has the hash ([0-9a-f]{64})\\..*", "$1");
        run("retract", "r1.txt", "--why", "withdrawn");

        assertThat(first.exit()).isZero();
        assertThat(first.out())
                .startsWith("All is as it was written: 2 reports, 2 originals, 2 graphs, 3 lines in the ledger.\n");
        assertThat(run("verify", "--head", head).exit()).isZero();
        Outcome other = run("verify", "--head", "0".repeat(64));
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("ledger.jsonl] No line has the hash 0000");
    }

    @Test
    void a_damaged_original_is_named_and_the_exit_code_is_1() throws IOException {
        Path pack = temp.resolve("set/packs/000001.pack");
        byte[] bytes = Files.readAllBytes(pack);
        bytes[200] ^= 1;
        Files.write(pack, bytes);

        Outcome outcome = run("verify");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("ledger.jsonl line 2] Its ").contains("is not what was kept");
    }

    @Test
    void a_retracted_report_comes_back_byte_by_byte() {
        String before = run("export", "--format", "nquads").out();

        Outcome retracted = run("retract", "r1.txt", "--why", "withdrawn by its publisher");
        String without = run("export", "--format", "nquads").out();
        run("load", reports.toString());

        assertThat(retracted.exit()).isZero();
        assertThat(retracted.out()).startsWith("Retracted https://").endsWith(" (r1.txt).\n");
        assertThat(without).contains("Southern Army").doesNotContain("Northern Air Force");
        assertThat(run("export", "--format", "nquads").out()).isEqualTo(before);
        assertThat(temp.resolve("set/ledger.jsonl")).content().contains("\"why\":\"withdrawn by its publisher\"");
    }

    @Test
    void a_report_that_is_not_there_cannot_be_retracted() {
        Outcome outcome = run("retract", "r9.txt", "--why", "x");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("[r9.txt] No such report in " + data + ".\n");
        assertThat(run("retract", "r1.txt").exit()).isEqualTo(2);
    }

    @Test
    void a_changed_file_replaces_its_report_and_a_second_load_changes_nothing() throws IOException {
        Files.writeString(reports.resolve("r1.txt"), "Northern Air Force;cluster bomb;Alpha\n");

        Outcome changed = run("load", reports.toString());
        byte[] ledger = Files.readAllBytes(temp.resolve("set/ledger.jsonl"));
        Outcome again = run("load", reports.toString());

        assertThat(changed.out()).endsWith("1 replaced, 1 unchanged.\n");
        assertThat(again.out()).endsWith("2 unchanged.\n");
        assertThat(temp.resolve("set/ledger.jsonl")).hasBinaryContent(ledger);
        assertThat(run("export").out()).contains("cluster bomb").doesNotContain("barrel bomb");
        assertThat(run("verify").out()).contains("2 reports, 3 originals, 3 graphs");
    }

    @Test
    void a_report_whose_graph_breaks_a_shape_is_refused_with_the_reason_and_the_rest_is_loaded() throws IOException {
        Files.writeString(reports.resolve("r3.txt"), Reports.UNFIT + "\n");
        Files.writeString(reports.resolve("r4.txt"), "Western Guard;rocket;Gamma\n");

        Outcome outcome = run("load", reports.toString());

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).endsWith("1 new, 2 unchanged, 1 refused.\n");
        assertThat(outcome.err())
                .isEqualTo("[" + reports.resolve("r3.txt") + "] Refused, since its graph breaks ontology/shapes.ttl:"
                        + " [claim/1] A claim needs a claimant.\nNothing of it is stored. Report this, with the report,"
                        + " where you got the program.\n");
        assertThat(run("export").out()).contains("Western Guard").doesNotContain("unfit");
        assertThat(run("verify").out()).contains("3 reports, 3 originals, 3 graphs");
    }

    @Test
    void what_is_gone_is_retracted_only_when_that_is_asked_for() throws IOException {
        Files.delete(reports.resolve("r2.txt"));

        Outcome kept = run("load", reports.toString());
        Outcome pruned = run("load", reports.toString(), "--prune");

        assertThat(timeless(kept))
                .isEqualTo(new Outcome(0, "1 report in " + data + ": 1 incident, 0 claims (… s).\n1 unchanged.\n", ""));
        assertThat(timeless(pruned))
                .isEqualTo(new Outcome(
                        0, "1 report in " + data + ": 1 incident, 0 claims (… s).\n1 unchanged, 1 retracted.\n", ""));
        assertThat(run("export").out()).doesNotContain("Southern Army");
        assertThat(temp.resolve("set/ledger.jsonl"))
                .content()
                .contains("\"why\":\"The file is gone: " + reports.resolve("r2.txt"));
    }

    @Test
    void only_what_lies_below_the_given_folders_is_pruned() throws IOException {
        Path others = Files.createDirectories(temp.resolve("others"));
        Files.writeString(others.resolve("r5.txt"), "Eastern Front;rocket;Delta\n");
        run("load", others.toString());
        Files.delete(others.resolve("r5.txt"));

        assertThat(run("load", reports.toString(), "--prune").out()).endsWith("2 unchanged.\n");
        assertThat(run("export").out()).contains("Eastern Front");
    }

    @Test
    void a_report_that_was_moved_is_not_gone() throws IOException {
        Path later = Files.createDirectories(temp.resolve("z"));
        Files.move(reports.resolve("r2.txt"), later.resolve("r2.txt"));

        Outcome moved = run("load", reports.toString(), later.toString(), "--prune");
        Outcome again = run("load", reports.toString(), later.toString(), "--prune");

        assertThat(moved.out()).endsWith("2 unchanged.\n");
        assertThat(again.out()).endsWith("2 unchanged.\n");
        assertThat(run("export").out()).contains("Southern Army");
    }

    @Test
    void a_dataset_comes_back_from_its_backup() {
        String file = temp.resolve("backup.zip").toString();
        String before = run("export", "--format", "nquads").out();

        Outcome backup = run("backup", file);
        Outcome restore = new Shell(temp, Map.of())
                .run("restore", file, "--dataset", temp.resolve("again").toString());

        assertThat(backup.out()).isEqualTo(data + " is in " + file + ", up to line 3 of its ledger.\n");
        assertThat(restore.exit()).isZero();
        assertThat(new Shell(
                                temp,
                                Map.of("ATTEST_DATASET", temp.resolve("again").toString()))
                        .run("export", "--format", "nquads")
                        .out())
                .isEqualTo(before);
        assertThat(run("backup", file).exit()).isEqualTo(2);
        assertThat(run("restore", file).exit()).isEqualTo(2);
    }

    @Test
    void an_index_is_made_anew() {
        assertThat(run("rebuild").out()).isEqualTo("The index of 2 graphs in " + data + " was made anew.\n");
        assertThat(run("compact").exit()).isZero();
        assertThat(run("verify").exit()).isZero();
    }

    @Test
    void nothing_changes_when_the_program_still_says_the_same() throws IOException {
        byte[] ledger = Files.readAllBytes(temp.resolve("set/ledger.jsonl"));

        Outcome outcome = run("reextract", "--yes");

        assertThat(outcome.out()).isEqualTo("0 reports changed, 2 unchanged, 0 failed.\n");
        assertThat(temp.resolve("set/ledger.jsonl")).hasBinaryContent(ledger);
    }

    @Test
    void what_another_version_tells_is_shown_and_then_stored_and_what_it_cannot_tell_stays() throws IOException {
        byte[] ledger = Files.readAllBytes(temp.resolve("set/ledger.jsonl"));
        Shell later = new Shell(temp, Map.of("ATTEST_DATASET", data))
                .with(() -> new Parts(ReportReader.standard(), Reports.laterStages()));
        String failure = "[" + reports.resolve("r2.txt") + "] Refused, since its graph breaks ontology/shapes.ttl:"
                + " [claim/1] A claim needs a claimant.\nNothing of it is stored. Report this, with the report,"
                + " where you got the program.\n";
        String shown =
                "r1.txt: 1 incident altered\n1 report changed, 0 unchanged, 1 failed.\nIn all: 1 incident altered.\n";

        assertThat(later.run("reextract"))
                .isEqualTo(new Outcome(1, shown + "Nothing is stored yet; --yes stores it.\n", failure));
        assertThat(temp.resolve("set/ledger.jsonl")).hasBinaryContent(ledger);
        assertThat(later.run("reextract", "--yes")).isEqualTo(new Outcome(1, shown + "Stored.\n", failure));
        assertThat(run("export").out()).contains("improvised bomb", "mortar").doesNotContain("barrel bomb");
        assertThat(run("verify").exit()).isZero();
    }

    @Test
    void three_loads_leave_the_dataset_as_one_left_it_and_not_larger_than_a_copy_made_anew() throws IOException {
        Map<String, String> once = hashes("set");

        run("load", reports.toString());
        run("load", reports.toString());

        assertThat(hashes("set")).isEqualTo(once);
        run("backup", temp.resolve("all.zip").toString());
        new Shell(temp, Map.of())
                .run(
                        "restore",
                        temp.resolve("all.zip").toString(),
                        "--dataset",
                        temp.resolve("anew").toString());
        assertThat(size("set")).isLessThan(2 * size("anew"));
    }

    /** Of each file in the folder {@code name} but the locks, and what stands in them of processes. */
    private Map<String, String> hashes(String name) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files(name)) {
            hashes.put(file.toString(), Sha256.of(Files.readAllBytes(file)));
        }
        return hashes;
    }

    private long size(String name) throws IOException {
        return files(name).stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private List<Path> files(String name) throws IOException {
        return KeptDataset.files(temp.resolve(name)).stream()
                .filter(file -> !file.getFileName().toString().endsWith("lock"))
                .toList();
    }

    @Test
    void the_files_that_are_read_stay_as_they_are() throws IOException {
        Path file = reports.resolve("r1.txt");
        byte[] bytes = Files.readAllBytes(file);
        FileTime early = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, early);

        for (String command : List.of("load", "load")) {
            run(command, reports.toString());
        }

        assertThat(file).hasBinaryContent(bytes);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(early);
    }

    private static Outcome timeless(Outcome outcome) {
        return new Outcome(outcome.exit(), outcome.out().replaceAll("\\d+\\.\\d s\\b", "… s"), outcome.err());
    }

    private Outcome run(String... arguments) {
        return new Shell(temp, Map.of("ATTEST_DATASET", data)).run(arguments);
    }
}
