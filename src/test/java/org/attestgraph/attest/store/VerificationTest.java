package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attestgraph.attest.archive.ArchiveException;
import org.attestgraph.attest.archive.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds by default few; more with {@code -Dattest.flips=1000} and {@code -Dattest.edits=1000}. */
class VerificationTest {
    private static final int FLIPS = Integer.getInteger("attest.flips", 100);
    private static final int EDITS = Integer.getInteger("attest.edits", 1000);
    /** Read only while a database is open, or never, or only to see whether words are to be found anew. */
    private static final Set<String> NO_CONTENT = Set.of("tdb.lock", "lock", "text-index.json");

    @TempDir
    Path temp;

    private DatasetFolder folder;

    @BeforeEach
    void make() {
        folder = KeptDataset.create(temp.resolve("data"));
        try (GraphStore store = KeptDataset.write(folder)) {
            store.change(
                    IntStream.range(0, 12)
                            .<Request>mapToObj(i -> KeptDataset.load(i, "first"))
                            .toList(),
                    "");
            store.change(
                    List.of(
                            KeptDataset.load(3, "second"),
                            new Request.Retract(name(4), "withdrawn"),
                            KeptDataset.review("wrong,first")),
                    "");
        }
    }

    @Test
    void a_sound_dataset_is_found_sound() throws IOException {
        Verification.Finding finding = Verification.of(folder);

        assertThat(finding.reports()).isEqualTo(11);
        assertThat(finding.archive().entries()).isEqualTo(16);
        assertThat(finding.archive().originals()).isEqualTo(13);
        assertThat(finding.behind()).isZero();
    }

    @Test
    void a_graph_that_the_index_lost_is_named() throws IOException {
        try (Index index = Index.openToWrite(folder.index())) {
            index.apply(java.util.Map.of(name(7), java.util.Optional.empty()), () -> {});
        }

        assertThatThrownBy(() -> Verification.of(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The index is damaged, the archive is not.")
                .hasMessageContaining("./attest rebuild");
        try (GraphStore store = KeptDataset.write(folder)) {
            store.rebuild();
        }
        assertThat(Verification.of(folder).reports()).isEqualTo(11);
    }

    @Test
    void no_changed_byte_goes_unnoticed_where_it_counts() throws IOException {
        Random random = new Random(20240501);
        List<Path> files = KeptDataset.files(folder.path()).stream()
                .filter(file -> !NO_CONTENT.contains(String.valueOf(file.getFileName())))
                .filter(file -> file.toFile().length() > 0)
                .toList();
        List<String> sound = answers();
        int noticed = 0;
        Set<String> harmless = new TreeSet<>();
        for (int i = 0; i < FLIPS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            long at = (long) (random.nextDouble() * used(file));
            int bit = 1 << random.nextInt(8);
            flip(file, at, bit);
            if (isSound()) {
                assertThat(answers()).as("%s at byte %d, bit %d", file, at, bit).isEqualTo(sound);
                assertThat(file.toString()).as("byte %d", at).contains("index");
                harmless.add(String.valueOf(file.getFileName()));
            } else {
                noticed++;
            }
            TDBInternal.reset();
            flip(file, at, bit);
        }
        assertThat(Verification.of(folder).reports()).isEqualTo(11);
        assertThat(noticed).as("harmless only in %s", harmless).isGreaterThan(FLIPS / 4);
    }

    @Test
    void no_edit_of_the_ledger_goes_unnoticed() throws IOException {
        Random random = new Random(20240502);
        Path ledger = folder.path().resolve("ledger.jsonl");
        List<String> lines = Files.readAllLines(ledger);
        for (int i = 0; i < EDITS; i++) {
            List<String> edited = edited(lines, i % 4, random);
            if (!edited.equals(lines)) {
                Files.writeString(ledger, edited.isEmpty() ? "" : String.join("\n", edited) + "\n");
                assertThatThrownBy(() -> org.attestgraph.attest.archive.Audit.of(folder.path()))
                        .as("edit %d", i)
                        .isInstanceOf(ArchiveException.class)
                        .hasMessageContaining("ledger.jsonl");
            }
        }
    }

    private static List<String> edited(List<String> lines, int kind, Random random) {
        List<String> edited = new ArrayList<>(lines);
        int at = random.nextInt(lines.size());
        switch (kind) {
            case 0 -> {
                StringBuilder line = new StringBuilder(lines.get(at));
                int place = random.nextInt(line.length());
                line.setCharAt(place, (char) ('0' + random.nextInt(70)));
                edited.set(at, line.toString());
            }
            case 1 -> edited.remove(at);
            case 2 -> Collections.swap(edited, at, random.nextInt(lines.size()));
            default -> edited.add(at, lines.get(random.nextInt(lines.size())));
        }
        return edited;
    }

    private boolean isSound() throws IOException {
        try {
            Verification.of(DatasetFolder.open(folder.path()));
            return true;
        } catch (ArchiveException | StoreException | DatasetException e) {
            return false;
        }
    }

    private List<String> answers() {
        try (GraphStore store = GraphStore.openToRead(folder, "test")) {
            return KeptDataset.quads(store);
        }
    }

    /** Up to the last byte that is not zero: the rest of a database file is room to grow. */
    private static long used(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 1 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private static void flip(Path file, long at, int bit) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int was = bytes.read();
            bytes.seek(at);
            bytes.write(was ^ bit);
        }
    }

    private static String name(int number) {
        return KeptDataset.load(number, "first").graph().name();
    }
}
