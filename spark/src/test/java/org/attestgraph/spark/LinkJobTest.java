package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Linking by two executors in processes of their own, beside the program on one machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkJobTest {
    private static final List<Path> SAMPLES = List.of(Path.of("../data/cases"), Path.of("../data/reports"));
    private static final int PARTS = 3;
    private static final int VARIANTS = 4;

    private Path temp;
    private Path program;
    private Path parts;
    private Path dataset;
    private Cluster cluster;
    private List<String> expected;

    @BeforeAll
    void link(@TempDir Path folder) throws Exception {
        temp = folder;
        program = Cluster.pack(temp);
        cluster = new Cluster(temp);
        parts = Files.createDirectories(temp.resolve("parts"));
        dataset = temp.resolve("dataset");
        for (int part = 0; part < PARTS; part++) {
            Cluster.attest(
                    "part",
                    reports(part).toString(),
                    "--out",
                    parts.resolve("part-" + part).toString());
        }
        Cluster.attest("load", "--bulk", parts.toString(), "--dataset", dataset.toString());
        expected = alone();
        assertThat(expected).hasSizeGreaterThan(3_000);
        assertThat(expected).anyMatch(line -> line.contains("near-copies of one text"));
        assertThat(expected).anyMatch(line -> line.contains("includedIn>"));
    }

    /** Each third of all, and in each of them one that is in all. */
    private Path reports(int part) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("reports-" + part));
        int number = 0;
        for (Path samples : SAMPLES) {
            for (Path sample : files(samples, ".txt")) {
                for (int variant = 0; variant < VARIANTS; variant++) {
                    if (number++ % PARTS == part || number == 1) {
                        Files.writeString(
                                folder.resolve(variant + "-" + sample.getFileName()),
                                Files.readString(sample).stripTrailing() + "\nNumber " + variant
                                        + " of this series.\n");
                    }
                }
            }
        }
        Files.copy(SAMPLES.getFirst().resolve("manifest.csv"), folder.resolve("manifest.csv"));
        return folder;
    }

    @Test
    void with_an_executor_killed_on_the_way_the_graph_of_cases_is_that_of_one_machine() throws Exception {
        Path out = temp.resolve("killed");
        Cluster.Job job = submit(out, parts);
        while (job.executors().size() < 2 || !Files.exists(out.resolve("plan.tsv"))) {
            assertThat(job.process().isAlive()).as(job.said()).isTrue();
            Thread.sleep(20);
        }
        ProcessHandle executor = job.executors().getFirst();
        assertThat(executor.destroyForcibly()).isTrue();
        assertThat(out.resolve("counts.tsv")).doesNotExist();

        assertThat(job.end()).as(job.said()).isZero();

        assertThat(lines(out)).isEqualTo(expected);
        assertThat(job.said()).contains(String.format(Locale.ROOT, " accounts, %,d statements.", expected.size()));
        assertThat(out.resolve("_attempts")).doesNotExist();
    }

    @Test
    void what_is_missing_is_made_and_what_is_there_is_left() throws Exception {
        Path out = temp.resolve("restarted");
        Cluster.Job job = submit(out, parts);
        assertThat(job.end()).as(job.said()).isZero();
        Files.delete(out.resolve("counts.tsv"));
        Files.delete(out.resolve("cases-00001.nq.gz"));
        Map<Path, FileTime> before = written(out);

        Cluster.Job again = submit(out, parts);

        assertThat(again.end()).as(again.said()).isZero();
        assertThat(written(out)).containsAllEntriesOf(before).hasSize(before.size() + 1);
        assertThat(lines(out)).isEqualTo(expected);
        assertThat(Files.readString(out.resolve("counts.tsv"))).contains("statements\t" + expected.size() + "\n");

        Cluster.Job others = submit(out, parts.resolve("part-0"));
        assertThat(others.end()).isEqualTo(1);
        assertThat(others.said()).contains("[" + out + "] This was begun with other parts or decisions");
    }

    @Test
    void what_people_decided_counts_as_on_one_machine() throws Exception {
        Path table = Files.writeString(temp.resolve("decided.csv"), table());
        Path copy = temp.resolve("decided");
        Cluster.attest("load", "--bulk", parts.toString(), "--dataset", copy.toString());
        Cluster.attest("review", "--read", table.toString(), "--dataset", copy.toString());
        List<String> decided = alone(copy);
        assertThat(decided).isNotEqualTo(expected).anyMatch(line -> line.contains("/graph/review>"));
        Path out = temp.resolve("of-decided");

        Cluster.Job job = submit(out, parts, "--review", table.toString());

        assertThat(job.end()).as(job.said()).isZero();
        assertThat(lines(out)).isEqualTo(decided);
    }

    @Test
    void a_part_that_is_not_whole_and_a_wrong_command_are_told() throws Exception {
        Path part = Files.createDirectories(temp.resolve("half/part-0"));
        Files.copy(parts.resolve("part-0/dataset.json"), part.resolve("dataset.json"));

        Cluster.Job half = submit(temp.resolve("x"), part.getParent());
        Cluster.Job wrong = cluster.submit(LinkJob.class, "--tasks", "none");

        assertThat(half.end()).isEqualTo(1);
        assertThat(half.said()).contains(part + "] This part is not whole: it has no quads.nq.gz.");
        assertThat(wrong.end()).isEqualTo(2);
        assertThat(wrong.said()).contains("[--tasks none] Not a number of tasks.\nUsage: spark-submit");
    }

    /** Sets two accounts of a case apart, says of two of different cases that they are one, and takes one away. */
    private String table() {
        Map<String, List<String>> cases = new TreeMap<>();
        Pattern account = Pattern.compile("<(\\S+)> <\\S+hasAccount> <(\\S+)> .*");
        for (String line : expected) {
            Matcher matcher = account.matcher(line);
            if (matcher.matches()) {
                cases.computeIfAbsent(matcher.group(1), any -> new ArrayList<>())
                        .add(matcher.group(2));
            }
        }
        List<List<String>> several =
                cases.values().stream().filter(all -> all.size() > 1).toList();
        String end = ",,,,,A. Reviewer,2031-01-01\n";
        return "decision,first,firstAt,second,secondAt,field,value,note,by,on\n"
                + "not the same," + several.get(0).get(0) + ",,"
                + several.get(0).get(1) + end
                + "same," + several.get(1).get(0) + ",," + several.get(2).get(0) + end
                + "wrong," + several.get(3).get(0) + ",," + end;
    }

    private Cluster.Job submit(Path out, Path in, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--program", program.toString(), "--out", out.toString(), "--tasks", "8", in.toString()));
        arguments.addAll(List.of(more));
        return cluster.submit(LinkJob.class, arguments.toArray(String[]::new));
    }

    private List<String> alone() throws Exception {
        return alone(dataset);
    }

    /** The graph of cases, and what people decided, as one machine made them. */
    private static List<String> alone(Path dataset) throws Exception {
        return Cluster.attest("export", "--format", "nquads", "--dataset", dataset.toString())
                .lines()
                .filter(line -> line.endsWith("/graph/cases> .") || line.endsWith("/graph/review> ."))
                .sorted()
                .toList();
    }

    private static List<String> lines(Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files(out, ".nq.gz")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                lines.addAll(new String(in.readAllBytes(), UTF_8).lines().toList());
            }
        }
        return lines.stream().sorted().toList();
    }

    private static Map<Path, FileTime> written(Path out) throws IOException {
        Map<Path, FileTime> written = new TreeMap<>();
        for (Path file : files(out, ".nq.gz")) {
            written.put(file, Files.getLastModifiedTime(file));
        }
        return written;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
