package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.iterator.Iter;
import org.attestgraph.attest.archive.Signature;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.Graphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoaderTest {
    private static final Signature SOMEONE =
            new Signature("someone", "test", Clock.fixed(Instant.parse("2024-05-01T10:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path temp;

    @Test
    void the_number_of_threads_does_not_show() throws IOException {
        List<Reading> readings = Reports.readings(400);
        List<String> seen = new ArrayList<>();

        Summary one = load("one", readings, 1, where -> {});
        Summary four = load("four", readings, 4, seen::add);

        assertThat(four.added()).isEqualTo(one.added()).isEqualTo(400);
        assertThat(seen).isEqualTo(readings.stream().map(Reading::where).toList());
        assertThat(dump("four")).isEqualTo(dump("one"));
        assertThat(Files.readString(temp.resolve("four/ledger.jsonl")))
                .isEqualTo(Files.readString(temp.resolve("one/ledger.jsonl")));
    }

    @Test
    void a_second_load_says_unchanged_and_a_third_replaces_what_changed() {
        List<Reading> readings = new ArrayList<>(Reports.readings(3));
        load("data", readings, 2, Progress.NONE);

        Summary second = load("data", readings, 2, Progress.NONE);
        readings.set(1, Reports.reading(1, "Other Force;weapon;Place"));
        Summary third = load("data", readings, 2, Progress.NONE);

        assertThat(second.unchanged()).isEqualTo(3);
        assertThat(second.added() + second.replaced()).isZero();
        assertThat(third.replaced()).isEqualTo(1);
        assertThat(third.unchanged()).isEqualTo(2);
        assertThat(third.incidents()).isEqualTo(3);
    }

    @ParameterizedTest(name = "after {0} reports were loaded")
    @ValueSource(ints = {0, 2})
    void a_load_that_is_stopped_keeps_what_is_done_and_the_next_command_brings_the_index_up_to_date(int before)
            throws IOException {
        List<Reading> readings = Reports.readings(30);
        load("stopped", readings.subList(0, before), 1, Progress.NONE);
        AtomicBoolean asked = new AtomicBoolean();
        Iterator<Reading> untilAsked = readings.stream()
                .peek(reading -> asked.set(reading.equals(readings.get(20))))
                .iterator();
        try (GraphStore store = GraphStore.openToWrite(folder("stopped"), "test", SOMEONE)) {
            Summary summary = new Loader(Reports.stages(), store, 1)
                    .load(untilAsked, Progress.NONE, Prune.below(List.of(temp)), asked::get);

            assertThat(summary.added()).isBetween(10, 20);
            assertThat(summary.retracted()).isZero();
            assertThat(store.graphNames()).hasSize(before + summary.added());
            assertThat(store.<Long>read(dataset -> Iter.count(dataset.listGraphNodes())))
                    .isEqualTo(before);
        }
        try (GraphStore store = GraphStore.openToRead(folder("stopped"), "test")) {
            assertThat(store.damaged()).isEmpty();
        }
        load("stopped", readings, 1, Progress.NONE);
        load("whole", readings, 1, Progress.NONE);
        assertThat(dump("stopped")).isEqualTo(dump("whole"));
    }

    @Test
    void what_cannot_be_loaded_is_told_and_the_rest_is_loaded() {
        List<Reading> readings = List.of(
                Reports.reading(1, "A;B;C"),
                new Reading.Refused("scan.pdf", "Holds no text.", "Read it with OCR first."),
                Reports.reading(2, Reports.BROKEN),
                new Reading.SameAs("copy.txt", "reports/r1.txt"),
                new Reading.Noted("manifest.csv line 3", "No such file; the line is passed over."),
                new Reading.Read("again/r1.txt", Reports.report(1, "A;B;C"), new Original("A;B;C".getBytes(UTF_8))),
                Reports.reading(3, "D;E;F"));

        Summary summary = load("data", readings, 2, Progress.NONE);

        assertThat(summary.added()).isEqualTo(2);
        assertThat(summary.complete()).isFalse();
        assertThat(summary.refused()).containsExactly("[scan.pdf] Holds no text.\nRead it with OCR first.");
        assertThat(summary.failed()).singleElement().satisfies(failure -> assertThat(failure.message())
                .isEqualTo("[reports/r2.txt] Left out because of a fault in the program: "
                        + "java.lang.IllegalStateException: no rule for this."));
        assertThat(summary.duplicates())
                .containsExactly(
                        "[copy.txt] The same bytes as reports/r1.txt: one report, read once.",
                        "[again/r1.txt] The same bytes as reports/r1.txt: one report, read once.");
        assertThat(summary.notes()).containsExactly("[manifest.csv line 3] No such file; the line is passed over.");
    }

    @ParameterizedTest
    @CsvSource({"b/r1.txt,a/r1.txt", "a/r1.txt,b/r1.txt"})
    void a_report_found_in_another_file_outlives_the_change_of_its_first(String first, String second) {
        Reading.Read early = given(first, "Early;x;y");
        Stages stages = new ByContent();
        try (GraphStore store = GraphStore.openToWrite(folder("data"), "test", SOMEONE)) {
            Loader loader = new Loader(stages, store, 1);
            loader.load(List.<Reading>of(early).iterator(), Progress.NONE);
            List<Reading> readings = new ArrayList<>(List.of(given(first, "Late;x;y"), given(second, "Early;x;y")));
            readings.sort(java.util.Comparator.comparing(Reading::where));

            loader.load(readings.iterator(), Progress.NONE);
            Summary again = loader.load(readings.iterator(), Progress.NONE);

            assertThat(store.graphNames()).hasSize(2);
            assertThat(again.unchanged()).isEqualTo(2);
            loader.load(List.<Reading>of(given(first, "Latest;x;y")).iterator(), Progress.NONE);
            assertThat(store.graphNames()).hasSize(2);
            assertThat(store.archive().ofOriginal(early.original().sha256())).isPresent();
        }
    }

    private static Reading.Read given(String where, String text) {
        Original original = new Original(text.getBytes(UTF_8));
        return new Reading.Read(
                where,
                new Report(original.sha256(), "r1.txt", text, org.attestgraph.attest.report.Metadata.NONE, List.of()),
                original);
    }

    /** Names graphs by the bytes of their reports. */
    private record ByContent() implements Stages {
        @Override
        public Extraction extract(Report report) {
            return Reports.stages().extract(report);
        }

        @Override
        public CanonicalGraph graph(Extraction extraction, String base) {
            int number = Integer.parseInt(extraction.report().sha256().substring(0, 7), 16);
            return Graphs.report(number, extraction.report().text(), "w", "p");
        }

        @Override
        public List<CanonicalGraph> shared(String base) {
            return List.of();
        }

        @Override
        public Annotation annotation(Extraction extraction) {
            return Reports.stages().annotation(extraction);
        }

        @Override
        public String json(Extraction extraction) {
            return "";
        }
    }

    private Summary load(String name, List<Reading> readings, int threads, Progress progress) {
        try (GraphStore store = GraphStore.openToWrite(folder(name), "test", SOMEONE)) {
            return new Loader(Reports.stages(), store, threads).load(readings.iterator(), progress);
        }
    }

    private DatasetFolder folder(String name) {
        Path path = temp.resolve(name);
        return DatasetFolder.isDataset(path)
                ? DatasetFolder.open(path)
                : DatasetFolder.create(path, DatasetFolder.DEFAULT_BASE, "test");
    }

    private byte[] dump(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GraphStore store = GraphStore.openToRead(folder(name), "test")) {
            Dump.write(store, graph -> true, DumpFormat.NQUADS, out);
        }
        return out.toByteArray();
    }
}
