package org.attestgraph.attest.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sys.JenaSystem;
import org.attestgraph.attest.archive.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes at one dataset. */
class ServedDatasetTest {
    @TempDir
    Path temp;

    private DatasetFolder folder = new DatasetFolder(Path.of("none"), "none", "none");
    private final List<Process> others = new ArrayList<>();

    @BeforeEach
    void make() {
        folder = KeptDataset.create(temp.resolve("data"));
        try (GraphStore store = KeptDataset.write(folder)) {
            store.change(List.of(KeptDataset.load(1, "first")), "");
        }
    }

    @AfterEach
    void end() {
        others.forEach(Process::destroyForcibly);
    }

    @Test
    void a_server_takes_in_what_is_loaded_beside_it() throws Exception {
        start("serve");
        try (GraphStore store = KeptDataset.write(folder)) {
            store.change(List.of(KeptDataset.load(2, "x"), KeptDataset.load(3, "y")), "");
            store.change(
                    List.of(new Request.Retract(
                            KeptDataset.load(1, "first").graph().name(), "test")),
                    "");
            assertThatThrownBy(store::rebuild)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(
                            "Its index belongs to process " + others.getFirst().pid() + " (attest serve)");
        }
        Instant loaded = Instant.now();
        int quads = KeptDataset.load(2, "x").graph().quads().size()
                + KeptDataset.load(3, "y").graph().quads().size();

        awaitTold("quads " + quads);

        assertThat(Duration.between(loaded, Instant.now())).isLessThan(Duration.ofSeconds(5));
        try (GraphStore reader = GraphStore.openToRead(folder, "query")) {
            assertThat(KeptDataset.quads(reader)).hasSize(quads);
        }
        assertThat(Verification.of(folder).reports()).isEqualTo(2);
    }

    @Test
    void of_two_servers_the_second_says_who_is_the_first() throws Exception {
        start("serve");

        assertThatThrownBy(() -> GraphStore.openToServe(folder, "serve"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("In use by process " + others.getFirst().pid() + " (attest serve)");
    }

    @Test
    void of_two_loaders_the_second_says_who_is_the_first_and_changes_nothing() throws Exception {
        start("load");
        byte[] ledger = Files.readAllBytes(folder.path().resolve("ledger.jsonl"));
        Instant start = Instant.now();

        assertThatThrownBy(() -> KeptDataset.write(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("In use by process " + others.getFirst().pid() + " (attest load)");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(folder.path().resolve("ledger.jsonl")).hasBinaryContent(ledger);
    }

    private void start(String doing) throws IOException, InterruptedException {
        others.add(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.path().toString(),
                        doing,
                        temp.resolve("told").toString())
                .redirectError(temp.resolve("log").toFile())
                .start());
        awaitTold("open");
    }

    private void awaitTold(String line) throws IOException, InterruptedException {
        Path told = temp.resolve("told");
        Instant end = Instant.now().plusSeconds(60);
        while (!Files.exists(told) || !Files.readString(told).contains(line + "\n")) {
            assertThat(Instant.now())
                    .as("waiting for %s in %s, %s", line, Files.exists(told) ? Files.readString(told) : "", temp)
                    .isBefore(end);
            assertThat(others.getFirst().isAlive())
                    .as(Files.readString(temp.resolve("log")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Opens a dataset, says so, and says how many quads it sees whenever that changes. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws Exception {
            JenaSystem.init();
            DatasetFolder folder = DatasetFolder.open(Path.of(arguments[0]));
            boolean serves = arguments[1].equals("serve");
            Path told = Path.of(arguments[2]);
            StringBuilder lines = new StringBuilder("open\n");
            try (GraphStore store =
                    serves ? GraphStore.openToServe(folder, "serve") : GraphStore.openToWrite(folder, "load")) {
                for (int i = 0; i < 600; i++) {
                    Files.writeString(told, lines.toString(), UTF_8);
                    TimeUnit.MILLISECONDS.sleep(100);
                    if (serves && store.follow() > 0) {
                        lines.append("quads ")
                                .append(KeptDataset.quads(store).size())
                                .append('\n');
                    }
                }
            }
        }
    }
}
