package org.attestgraph.attest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.store.KeptDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Request.Store ONE = KeptDataset.load(1, "first");
    private static final Request.Store ONE_LATER = KeptDataset.load(1, "second");
    private static final Request.Store TWO = KeptDataset.load(2, "other");

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void make() {
        folder = KeptDataset.create(temp.resolve("data")).path();
    }

    @Test
    void what_was_appended_is_there_after_reopening() throws IOException {
        append(ONE, TWO);

        try (Archive archive = Archive.open(folder)) {
            assertThat(archive.sequence()).isEqualTo(3);
            Holding holding = archive.holding(ONE.graph().name()).orElseThrow();
            assertThat(archive.graph(holding.name(), holding.graph())).isEqualTo(ONE.graph());
            assertThat(archive.bytes(holding.submission().orElseThrow().original()))
                    .isEqualTo("Report 1 says first.\n".getBytes(UTF_8));
            assertThat(holding.entry().operator()).isEqualTo("someone");
            assertThat(holding.entry().time()).isEqualTo("2024-05-01T10:00:00Z");
        }
    }

    @Test
    void a_later_version_leaves_the_earlier_one_in_the_archive() throws IOException {
        append(ONE);
        append(ONE_LATER);
        append(new Request.Retract(ONE.graph().name(), "withdrawn"));

        try (Archive archive = Archive.open(folder)) {
            assertThat(archive.contents().names()).isEmpty();
            assertThat(archive.after(1).stream()
                            .map(Entry::act)
                            .filter(Act.Stored.class::isInstance)
                            .map(act -> archive.graph(ONE.graph().name(), ((Act.Stored) act).graph())))
                    .containsExactly(ONE.graph(), ONE_LATER.graph());
        }
        assertThat(Audit.of(folder).originals()).isEqualTo(2);
    }

    @Test
    void a_report_that_comes_back_takes_no_new_room() throws IOException {
        append(ONE);
        long size = Files.size(folder.resolve("packs/000001.pack"));
        append(new Request.Retract(ONE.graph().name(), "withdrawn"));
        append(ONE);

        assertThat(Files.size(folder.resolve("packs/000001.pack"))).isEqualTo(size);
        try (Archive archive = Archive.open(folder)) {
            assertThat(archive.contents().names()).containsExactly(ONE.graph().name());
        }
    }

    @Test
    void the_same_acts_make_the_same_files() throws IOException {
        append(ONE, TWO);
        Path other = KeptDataset.create(temp.resolve("other")).path();
        try (Archive archive = Archive.open(other)) {
            archive.append(List.of(ONE, TWO), KeptDataset.SOMEONE, "");
        }

        for (String file : List.of("ledger.jsonl", "packs/000001.pack", "head.json", "dataset.json")) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void what_an_append_left_behind_when_it_was_cut_short_does_not_count() throws IOException {
        append(ONE);
        Files.write(
                folder.resolve("packs/000001.pack"),
                "ATTEST half a rec".getBytes(UTF_8),
                java.nio.file.StandardOpenOption.APPEND);
        Files.write(
                folder.resolve("ledger.jsonl"),
                "{\"sequence\":3,\"ti".getBytes(UTF_8),
                java.nio.file.StandardOpenOption.APPEND);
        append(TWO);

        assertThat(Audit.of(folder).graphs()).isEqualTo(2);
    }

    @Test
    void what_is_known_of_a_report_is_kept_with_it() throws IOException {
        Metadata metadata = new Metadata(
                Optional.of(DateInterval.day(LocalDate.of(2016, 7, 1))),
                Optional.of("The Meridian"),
                Optional.of("\"Title\"\u2028"),
                Optional.empty(),
                Optional.of("en"),
                Map.of("desk", "7"));
        Request.Paper paper = ONE.paper().orElseThrow();
        append(new Request.Store(
                "load",
                ONE.graph(),
                Optional.of(new Request.Paper("/a", "a", metadata, paper.original(), 0, 0)),
                Optional.empty()));

        try (Archive archive = Archive.open(folder)) {
            assertThat(archive.ofOriginal(paper.original().sha256())
                            .flatMap(Holding::submission)
                            .map(Submission::metadata))
                    .contains(metadata);
        }
    }

    @Test
    void what_people_decided_is_kept_in_the_order_in_which_it_was_taken_in() throws IOException {
        append(ONE, KeptDataset.review("wrong,first"));
        append(KeptDataset.review("same,second"));

        try (Archive archive = Archive.open(folder)) {
            assertThat(archive.reviews())
                    .extracting(review -> new String(archive.bytes(review.table()), UTF_8))
                    .containsExactly("wrong,first", "same,second");
            assertThat(archive.reviews())
                    .allSatisfy(review -> assertThat(review.source()).isEqualTo("/reviews/decided.csv"))
                    .allSatisfy(review -> assertThat(review.decisions()).isEqualTo(1));
        }
    }

    @Test
    void a_changed_table_of_decisions_is_named() throws IOException {
        append(ONE, KeptDataset.review("wrong,first"));
        Path pack = folder.resolve("packs/000001.pack");
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length - 6] ^= 1;
        Files.write(pack, bytes);

        assertThatThrownBy(() -> Audit.of(folder))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("ledger.jsonl line 3]")
                .hasMessageContaining("Its table of decisions is not what was kept");
    }

    @Test
    void a_ledger_that_lost_its_last_line_is_refused() throws IOException {
        append(ONE);
        append(TWO);
        List<String> lines = Files.readAllLines(folder.resolve("ledger.jsonl"));
        Files.writeString(folder.resolve("ledger.jsonl"), String.join("\n", lines.subList(0, 2)) + "\n");

        assertThatThrownBy(() -> Archive.open(folder))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("Cut short or changed: head.json speaks of line 3");
    }

    @Test
    void a_backup_is_the_same_again_when_restored() throws IOException {
        append(ONE, TWO);
        append(ONE_LATER);
        Path file = temp.resolve("backup.zip");
        Path restored = Files.createDirectory(temp.resolve("restored"));

        assertThat(BackupFile.write(folder, file)).isEqualTo(4);
        BackupFile.restore(file, restored);

        for (Path kept : KeptDataset.files(folder)) {
            assertThat(restored.resolve(folder.relativize(kept))).hasSameBinaryContentAs(kept);
        }
        Path again = temp.resolve("again.zip");
        BackupFile.write(restored, again);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void a_backup_of_which_a_byte_was_changed_is_refused() throws IOException {
        append(ONE, TWO);
        Path file = temp.resolve("backup.zip");
        BackupFile.write(folder, file);
        byte[] sound = Files.readAllBytes(file);

        int refused = 0;
        for (int i = 0; i < 100; i++) {
            byte[] bytes = sound.clone();
            bytes[(int) ((long) i * bytes.length / 100)] ^= 1;
            Files.write(file, bytes);
            Path target = Files.createDirectory(temp.resolve("target" + i));
            try {
                BackupFile.restore(file, target);
                for (Path kept : KeptDataset.files(folder)) { // the change was where it does not count
                    assertThat(target.resolve(folder.relativize(kept))).hasSameBinaryContentAs(kept);
                }
            } catch (ArchiveException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(80);
    }

    private void append(Request... requests) throws IOException {
        try (Archive archive = Archive.open(folder)) {
            archive.append(List.of(requests), KeptDataset.SOMEONE, "");
        }
    }
}
