package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The job on two executors in processes of their own, beside the program on one machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttestJobTest {
    private static final Path SAMPLES = Path.of("../data/reports");
    private static final int VARIANTS = 12;
    private static final int PARTS = 12;

    private Path temp;
    private Path reports;
    private Path program;
    private List<String> expected;
    private Cluster cluster;

    @BeforeAll
    void write(@TempDir Path folder) throws IOException, InterruptedException {
        temp = folder;
        program = Cluster.pack(temp);
        cluster = new Cluster(temp);
        reports = Files.createDirectories(temp.resolve("reports"));
        List<Path> samples = files(SAMPLES).stream()
                .filter(file -> file.toString().endsWith(".txt"))
                .toList();
        for (int variant = 0; variant < VARIANTS; variant++) {
            for (Path sample : samples) {
                String text = Files.readString(sample);
                Files.writeString(
                        reports.resolve(variant + "-" + sample.getFileName()),
                        text.stripTrailing() + "\nNumber " + variant + " of this series.\n");
            }
        }
        Files.copy(SAMPLES.resolve("manifest.csv"), reports.resolve("manifest.csv"));
        Files.writeString(reports.resolve("empty.txt"), "  \n");
        Files.writeString(
                reports.resolve("rows.jsonl"),
                "{\"text\": \"A mortar shell hit a market in Saraqib on 3 May 2016, killing two civilians.\"}\n"
                        + "{\"text\": \"Government forces shelled Binnish on 4 May 2016. One man was injured.\"}\n");
        Cluster.attest(
                "part", reports.toString(), "--out", temp.resolve("alone").toString());
        expected = quads(List.of(temp.resolve("alone")));
        assertThat(expected).hasSizeGreaterThan(5_000);
    }

    @Test
    void with_an_executor_killed_on_the_way_the_statements_are_those_of_one_machine() throws Exception {
        Path out = temp.resolve("killed");
        Cluster.Job job = submit(out);
        whenParts(job, out, 2);
        List<ProcessHandle> executors = job.executors();
        assertThat(executors).hasSize(2);
        assertThat(executors.getFirst().destroyForcibly()).isTrue();
        executors.getFirst().onExit().join();
        assertThat(parts(out)).as("parts made when it was dead").hasSizeLessThan(PARTS - 2);

        int exit = job.end();

        assertThat(exit).as(job.said()).isEqualTo(1);
        assertThat(job.said()).contains(" 218 reports, ").contains(" 1 rejects.");
        assertThat(parts(out)).hasSize(PARTS);
        assertThat(quads(parts(out))).isEqualTo(expected);
        assertThat(Files.readString(out.resolve("rejects.jsonl")))
                .contains("/reports/empty.txt\"", "\"problem\":\"Empty: there is no text in it.\"")
                .hasLineCount(1);
        assertThat(out.resolve("_attempts")).doesNotExist();
    }

    @Test
    void a_job_that_was_killed_goes_on_where_it_was_and_tells_nothing_twice() throws Exception {
        Path out = temp.resolve("restarted");
        Cluster.Job job = submit(out);
        whenParts(job, out, 3);
        List<ProcessHandle> executors = job.executors();
        job.process().destroyForcibly().waitFor();
        executors.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle executor : executors) {
            executor.onExit().join();
        }
        Map<Path, Object> before = ledgers(out);

        Cluster.Job again = submit(out);

        assertThat(again.end()).as(again.said()).isEqualTo(1);
        assertThat(before).isNotEmpty();
        assertThat(ledgers(out)).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
        assertThat(quads(parts(out))).isEqualTo(expected);
    }

    @Test
    void what_was_begun_with_other_files_is_not_gone_on_with() throws Exception {
        Path few = Files.createDirectories(temp.resolve("few"));
        Files.copy(SAMPLES.resolve("taiz-hospital-shelled.txt"), few.resolve("one.txt"));
        Path out = temp.resolve("planned");
        assertThat(job(few, out).end()).isZero();
        Files.copy(SAMPLES.resolve("saraqib-market-wire.txt"), few.resolve("two.txt"));

        Cluster.Job job = job(few, out);

        assertThat(job.end()).isEqualTo(1);
        assertThat(job.said()).contains("[" + out + "] This was begun with other files");
    }

    @Test
    void parquet_web_archives_and_packed_files_give_a_report_for_each_row_or_response() throws Exception {
        Path forms = Files.createDirectories(temp.resolve("forms"));
        writeParquet(forms.resolve("rows.parquet"));
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(forms.resolve("page.warc.gz")))) {
            gzip.write(warc().getBytes(UTF_8));
        }
        Path out = temp.resolve("of-forms");

        Cluster.Job job = job(forms, out);

        assertThat(job.end()).as(job.said()).isZero();
        assertThat(job.said()).contains("3 reports, ").contains(" 0 rejects.");
        String ledger = Files.readString(parts(out).getFirst().resolve("ledger.jsonl"));
        assertThat(ledger).contains("/forms/rows.parquet!/line-2\"", "/forms/page.warc.gz!/record-1\"");
        assertThat(quads(parts(out))).anyMatch(quad -> quad.contains("\"Valley News\""));
    }

    @Test
    void a_wrong_command_is_told_with_how_to_use_it() throws Exception {
        Cluster.Job job = cluster.submit(AttestJob.class, "--out", "x");

        assertThat(job.end()).isEqualTo(2);
        assertThat(job.said()).contains("at least one INPUT are needed.\nUsage: spark-submit");
    }

    private Cluster.Job submit(Path out) throws IOException {
        return job(reports, out);
    }

    private Cluster.Job job(Path in, Path out) throws IOException {
        return cluster.submit(
                AttestJob.class,
                "--program",
                program.toString(),
                "--out",
                out.toString(),
                "--megabytes",
                "0.02",
                in.toString());
    }

    /** Waits until {@code out} holds so many parts while the job runs. */
    private static void whenParts(Cluster.Job job, Path out, int count) throws Exception {
        while (!Files.isDirectory(out) || parts(out).size() < count) {
            assertThat(job.process().isAlive()).as(job.said()).isTrue();
            Thread.sleep(20);
        }
    }

    private static List<Path> parts(Path out) throws IOException {
        return files(out).stream()
                .filter(file -> file.getFileName().toString().startsWith("part-"))
                .toList();
    }

    private static Map<Path, Object> ledgers(Path out) throws IOException {
        Map<Path, Object> written = new TreeMap<>();
        for (Path part : parts(out)) {
            written.put(part, Files.getAttribute(part.resolve("ledger.jsonl"), "lastModifiedTime"));
        }
        return written;
    }

    /** The statements of {@code parts}, in order; those of reports that are in two of them stand twice. */
    private static List<String> quads(List<Path> parts) throws IOException {
        List<String> quads = new ArrayList<>();
        for (Path part : parts) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(part.resolve("quads.nq.gz")))) {
                quads.addAll(new String(in.readAllBytes(), UTF_8).lines().toList());
            }
        }
        return quads.stream().sorted().toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void writeParquet(Path file) throws IOException {
        MessageType type = MessageTypeParser.parseMessageType(
                "message report { required binary text (UTF8); optional binary publisher (UTF8); optional int64 number; }");
        SimpleGroupFactory rows = new SimpleGroupFactory(type);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
                .withType(type)
                .withConf(new Configuration())
                .build()) {
            writer.write(rows.newGroup()
                    .append("text", "A rocket struck a clinic in Binnish on 7 June 2016, killing a nurse.")
                    .append("publisher", "Valley News")
                    .append("number", 7L));
            writer.write(
                    rows.newGroup().append("text", "Shells fell on Saraqib on 8 June 2016; two men were injured."));
        }
    }

    private static String warc() {
        String page =
                "<html><head><title>Strike on a market</title></head><body><article><p>An airstrike hit the market of"
                        + " Ariha on 9 June 2016 and killed four people, residents said.</p></article></body></html>";
        String response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + page.length() + "\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/market\r\n"
                + "WARC-Date: 2016-06-09T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:9d2a1b5e-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + response.length()
                + "\r\n\r\n"
                + response + "\r\n\r\n";
    }
}
