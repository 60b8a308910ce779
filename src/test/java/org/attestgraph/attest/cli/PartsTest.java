package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.pipeline.PartTask;
import org.attestgraph.attest.pipeline.WithoutShared;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.KeptDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports told in parts, and a dataset made of the parts. */
class PartsTest {
    private static final Path SAMPLES = Path.of("data/reports");
    private static final Parts PARTS = new Parts(ReportReader.standard(), new WithoutShared(LoadedSamples.stages()));

    @TempDir
    Path temp;

    private Path here;
    private Path there;

    @BeforeEach
    void write() throws IOException {
        here = Files.createDirectories(temp.resolve("reports/here"));
        there = Files.createDirectories(temp.resolve("reports/there"));
        List<Path> some = files(SAMPLES).stream()
                .filter(file -> file.toString().endsWith(".txt"))
                .limit(4)
                .toList();
        for (Path sample : some) {
            Path folder = some.indexOf(sample) < 2 ? here : there;
            Files.copy(sample, folder.resolve(sample.getFileName()));
        }
    }

    @Test
    void parts_taken_in_give_what_one_load_gives_byte_for_byte() throws IOException {
        assertThat(run("load", temp.resolve("reports").toString(), "--dataset", set("one"))
                        .exit())
                .isZero();
        make();

        Outcome loaded = run("load", "--bulk", temp.resolve("parts").toString(), "--dataset", set("many"));

        assertThat(loaded.err()).isEmpty();
        assertThat(loaded.out()).contains("4 reports in ").contains("4 new.");
        assertThat(quads("many")).isEqualTo(quads("one"));
        assertThat(run("verify", "--dataset", set("many")).exit()).isZero();
        Outcome again = run("load", "--bulk", temp.resolve("parts").toString(), "--dataset", set("many"));
        assertThat(again.out()).contains("4 unchanged.");
    }

    @Test
    void a_part_holds_its_statements_packed_and_in_order() throws IOException {
        make();

        List<String> here = packed("here");
        List<String> there = packed("there");

        run("load", temp.resolve("reports").toString(), "--dataset", set("one"), "--no-link");
        TreeSet<String> reports = new TreeSet<>();
        quads("one")
                .lines()
                .filter(line -> line.contains("/id/report/") && !line.endsWith("/reference> ."))
                .forEach(reports::add);
        assertThat(Stream.concat(here.stream(), there.stream())).hasSize(reports.size());
        assertThat(new TreeSet<>(Stream.concat(here.stream(), there.stream()).toList()))
                .isEqualTo(reports);
        assertThat(here.stream().map(PartsTest::graph).distinct()).isSorted();
    }

    @Test
    void of_two_parts_with_one_report_the_first_counts() throws IOException {
        Files.copy(files(here).getFirst(), there.resolve("the-same.txt"));
        make();

        Outcome loaded = run("load", "--bulk", temp.resolve("parts").toString(), "--dataset", set("many"));

        assertThat(loaded.exit()).isZero();
        assertThat(loaded.out()).contains("4 new, 1 left out as copies.");
        assertThat(loaded.err()).contains("the-same.txt] The same bytes as ");
    }

    @Test
    void what_cannot_be_read_stands_in_the_table_of_rejects_and_the_rest_is_told() throws IOException {
        Files.writeString(here.resolve("empty.txt"), " \n");

        Outcome made = run("part", here.toString(), "--out", part("here"));

        assertThat(made.exit()).isEqualTo(1);
        assertThat(made.out()).contains("2 reports in ").contains("1 refused.");
        assertThat(Files.readString(Path.of(part("here"), "rejects.jsonl")))
                .isEqualTo("{\"where\":\"" + here.resolve("empty.txt")
                        + "\",\"problem\":\"Empty: there is no text in it.\","
                        + "\"remedy\":\"Remove it, or fetch the report anew.\"}\n");
    }

    @Test
    void a_damaged_report_of_a_part_is_named_and_the_others_are_taken_in() throws IOException {
        make();
        Path pack = Path.of(part("here"), "packs", "000001.pack");
        byte[] bytes = Files.readAllBytes(pack);
        bytes[200] ^= 1;
        Files.write(pack, bytes);

        Outcome loaded = run("load", "--bulk", temp.resolve("parts").toString(), "--dataset", set("many"));

        assertThat(loaded.exit()).isEqualTo(1);
        assertThat(loaded.out()).contains("3 new, 1 refused.");
        assertThat(loaded.err()).contains("000001.pack at byte 0] Damaged: ");
        assertThat(run("verify", "--dataset", set("many")).exit()).isZero();
    }

    @Test
    void a_part_whose_ledger_was_changed_is_refused_whole() throws IOException {
        make();
        Path ledger = Path.of(part("here"), "ledger.jsonl");
        Files.writeString(ledger, Files.readString(ledger).replace("\"incidents\":", "\"incidents\":1"));

        Outcome loaded = run("load", "--bulk", temp.resolve("parts").toString(), "--dataset", set("many"));

        assertThat(loaded.exit()).isEqualTo(1);
        assertThat(loaded.out()).contains("2 new, 1 refused.");
        assertThat(loaded.err()).contains("ledger.jsonl line 2]");
    }

    @Test
    void a_graph_that_bears_the_name_of_another_report_is_refused() throws IOException {
        DatasetFolder forged = KeptDataset.create(Path.of(part("forged")));
        try (Archive archive = Archive.open(forged.path())) {
            archive.append(List.of(KeptDataset.load(1, "one")), KeptDataset.SOMEONE, "");
        }
        Files.createFile(forged.path().resolve("rejects.jsonl"));

        Outcome loaded = run("load", "--bulk", part("forged"), "--dataset", set("many"));

        assertThat(loaded.exit()).isEqualTo(1);
        assertThat(loaded.err()).contains("r1.txt] Its graph is not named after its bytes.\n");
        assertThat(run("verify", "--dataset", set("many")).out()).contains("0 reports");
    }

    @Test
    void a_part_whose_making_was_cut_short_is_refused_whole() throws IOException {
        make();
        Files.delete(Path.of(part("there"), "rejects.jsonl"));

        Outcome loaded = run("load", "--bulk", temp.resolve("parts").toString(), "--dataset", set("many"));

        assertThat(loaded.exit()).isEqualTo(1);
        assertThat(loaded.out()).contains("2 new, 1 refused.");
        assertThat(loaded.err()).contains("[" + part("there") + "] This part is not whole");
    }

    @Test
    void a_part_of_other_iris_is_refused_with_what_to_do() {
        run("part", here.toString(), "--out", part("here"), "--base", "https://example.org/id/");

        Outcome loaded = run("load", "--bulk", part("here"), "--dataset", set("many"));

        assertThat(loaded.exit()).isEqualTo(1);
        assertThat(loaded.err())
                .contains("Its IRIs begin with https://example.org/id/, and those of the dataset with "
                        + DatasetFolder.DEFAULT_BASE + ".\n");
    }

    @Test
    void a_part_is_made_in_no_folder_that_is_there_and_none_is_found_where_none_is() {
        assertThat(run("part", here.toString(), "--out", there.toString()).err())
                .contains("[" + there + "] There is something here already.");
        assertThat(run("load", "--bulk", there.toString(), "--dataset", set("many"))
                        .err())
                .startsWith("[" + there + "] No part here.\n");
        assertThat(run("load", "--bulk", there.toString(), "--prune", "--dataset", set("many"))
                        .exit())
                .isNotZero();
    }

    @Test
    void a_part_of_copies_tells_where_they_came_from() throws IOException {
        Path copy = files(here).getFirst();

        Map<String, String> counts = PartTask.make(
                Map.of(copy.toString(), "hdfs://cluster/reports/one.txt"), part("task"), DatasetFolder.DEFAULT_BASE, 1);
        run("load", "--bulk", part("task"), "--dataset", set("many"));

        assertThat(counts).containsEntry("reports", "1").containsEntry("rejects", "0");
        assertThat(Path.of(set("many"), "ledger.jsonl"))
                .content()
                .contains("\"source\":\"hdfs://cluster/reports/one.txt\"");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void make() {
        assertThat(run("part", here.toString(), "--out", part("here")).exit()).isZero();
        assertThat(run("part", there.toString(), "--out", part("there")).exit()).isZero();
    }

    private String part(String name) {
        return temp.resolve("parts").resolve(name).toString();
    }

    private String set(String name) {
        return temp.resolve(name).toString();
    }

    private String quads(String name) {
        return run("export", "--format", "nquads", "--dataset", set(name)).out();
    }

    private List<String> packed(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(part(name), "quads.nq.gz")))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static String graph(String line) {
        return line.substring(line.lastIndexOf('<'));
    }

    private Outcome run(String... arguments) {
        return new Shell(temp, Map.of()).with(() -> PARTS).run(arguments);
    }
}
