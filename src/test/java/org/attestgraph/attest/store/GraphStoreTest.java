package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.GraphStore.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphStoreTest {
    private static final CanonicalGraph ONE = Graphs.report(1, "Northern Air Force", "barrel bomb", "Alpha");
    private static final CanonicalGraph ONE_AGAIN = Graphs.report(1, "Southern Air Force", "barrel bomb", "Alpha");
    private static final CanonicalGraph TWO = Graphs.report(2, "Northern Air Force", "mortar", "Beta");

    @TempDir
    Path temp;

    private Path path;
    private DatasetFolder folder;

    @BeforeEach
    void make() {
        path = temp.resolve("data");
        folder = DatasetFolder.create(path, DatasetFolder.DEFAULT_BASE, "test");
    }

    @Test
    void what_is_stored_is_there_after_reopening() {
        try (GraphStore store = write()) {
            assertThat(store.replaceAll(List.of(ONE, TWO)).values()).containsExactly(Change.ADDED, Change.ADDED);
        }
        try (GraphStore store = GraphStore.openToRead(DatasetFolder.open(path), "test")) {
            assertThat(store.graphNames()).containsExactly(ONE.name(), TWO.name());
            assertThat(store.damaged()).isEmpty();
            assertThat(store.<Integer>read(GraphStoreTest::quads))
                    .isEqualTo(ONE.quads().size() + TWO.quads().size());
        }
    }

    @Test
    void a_second_load_of_the_same_writes_nothing() throws IOException {
        try (GraphStore store = write()) {
            store.replaceAll(List.of(ONE, TWO));
        }
        byte[] ledger = Files.readAllBytes(path.resolve("ledger.jsonl"));
        try (GraphStore store = write()) {
            assertThat(store.replaceAll(List.of(ONE, TWO)).values())
                    .containsExactly(Change.UNCHANGED, Change.UNCHANGED);
        }
        assertThat(Files.readAllBytes(path.resolve("ledger.jsonl"))).isEqualTo(ledger);
    }

    @Test
    void an_index_that_many_commits_have_swollen_is_made_anew_and_one_that_is_small_is_left() throws IOException {
        try (GraphStore store = write()) {
            store.replaceAll(List.of(TWO));
            for (int i = 0; i < 60; i++) {
                store.replaceAll(List.of(i % 2 == 0 ? ONE : ONE_AGAIN));
            }
        }
        long swollen = bytes();
        try (GraphStore store = write()) {
            store.tidyUp();
            assertThat(store.damaged()).isEmpty();
        }
        long tidy = bytes();
        try (GraphStore store = write()) {
            store.replaceAll(List.of(ONE));
            store.tidyUp();
        }

        assertThat(tidy).isLessThan(swollen / 10);
        assertThat(bytes()).isGreaterThan(tidy);
        assertThat(Verification.of(folder).behind()).isZero();
    }

    @ParameterizedTest(name = "opened to {0}")
    @ValueSource(strings = {"read", "write", "serve"})
    void an_index_whose_journal_was_cut_short_by_a_kill_is_made_anew(String use) throws IOException {
        try (GraphStore store = write()) {
            store.replaceAll(List.of(ONE, TWO));
        }
        Path journal = path.resolve("index/Data-0001/journal.jrnl");
        byte[] entryWithoutItsEnd = {0, 0, 0, 24, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2};
        Files.write(journal, entryWithoutItsEnd);

        for (int time = 0; time < 2; time++) {
            try (GraphStore store =
                    switch (use) {
                        case "read" -> GraphStore.openToRead(DatasetFolder.open(path), "test");
                        case "write" -> write();
                        default -> GraphStore.openToServe(DatasetFolder.open(path), "test");
                    }) {
                assertThat(store.<Integer>read(GraphStoreTest::quads))
                        .isEqualTo(ONE.quads().size() + TWO.quads().size());
            }
        }
        assertThat(Verification.of(folder).behind()).isZero();
    }

    private long bytes() {
        try (Index index = Index.openToWrite(folder.index())) {
            return index.bytes();
        }
    }

    @Test
    void a_changed_graph_replaces_what_was_there() {
        try (GraphStore store = write()) {
            store.replaceAll(List.of(ONE, TWO));
            assertThat(store.replaceAll(List.of(ONE_AGAIN, TWO)).values())
                    .containsExactly(Change.REPLACED, Change.UNCHANGED);
            assertThat(store.damaged()).isEmpty();
            assertThat(store.<Integer>read(GraphStoreTest::quads))
                    .isEqualTo(ONE_AGAIN.quads().size() + TWO.quads().size());
        }
    }

    @Test
    void the_union_of_all_graphs_is_the_default_graph() {
        try (GraphStore store = write()) {
            store.replaceAll(List.of(ONE, TWO));
            assertThat(ask(store, "ASK { <" + ONE.name() + "> a ?x . <" + TWO.name() + "> a ?x }"))
                    .isTrue();
        }
    }

    @Test
    void what_an_aborted_commit_left_out_of_the_index_is_kept_and_taken_in_by_the_next() {
        List<CanonicalGraph> bulky = Graphs.bulky(60, 10_000); // more text than TDB2 buffers, see Jena GH-3877
        try (GraphStore store = write()) {
            store.replaceAll(List.of(ONE));
            assertThatThrownBy(() -> store.replaceAll(bulky, () -> {
                        throw new IllegalStateException("pulled the plug");
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("All is kept in the archive")
                    .hasMessageContaining("pulled the plug");
            assertThat(store.<Integer>read(GraphStoreTest::quads))
                    .isEqualTo(ONE.quads().size());
            store.replaceAll(List.of(TWO));
            store.replaceAll(Graphs.bulky(50, 12_000));
            assertThat(store.damaged()).isEmpty();
        }
        try (GraphStore store = write()) {
            assertThat(store.damaged()).isEmpty();
            assertThat(store.graphNames()).hasSize(62);
        }
    }

    @Test
    void a_line_of_the_ledger_that_was_cut_short_does_not_count() throws IOException {
        try (GraphStore store = write()) {
            store.replaceAll(List.of(ONE));
        }
        Files.writeString(path.resolve("ledger.jsonl"), "{\"sequence\":3,\"time\":\"20", StandardOpenOption.APPEND);
        try (GraphStore store = write()) {
            assertThat(store.graphNames()).containsExactly(ONE.name());
            assertThat(store.replaceAll(List.of(TWO)).values()).containsExactly(Change.ADDED);
        }
        try (GraphStore store = write()) {
            assertThat(store.graphNames()).containsExactly(ONE.name(), TWO.name());
        }
    }

    @Test
    void an_index_that_is_gone_is_made_again_from_the_archive() throws IOException {
        try (GraphStore store = write()) {
            store.replaceAll(List.of(ONE));
        }
        deleteAll(folder.index());
        try (GraphStore store = GraphStore.openToRead(folder, "test")) {
            assertThat(store.damaged()).isEmpty();
            assertThat(store.<Integer>read(GraphStoreTest::quads))
                    .isEqualTo(ONE.quads().size());
        }
    }

    @Test
    void a_dataset_that_nothing_was_loaded_into_says_so() {
        assertThatThrownBy(() -> GraphStore.openToRead(folder, "test"))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("[" + path + "] Nothing is loaded here.");
    }

    @Test
    void two_graphs_of_one_name_are_refused() {
        try (GraphStore store = write()) {
            assertThatThrownBy(() -> store.replaceAll(List.of(ONE, ONE_AGAIN)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nobody_but_the_owner_may_read_the_files() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        try (GraphStore store = write()) {
            store.replaceAll(List.of(ONE));
        }
        try (Stream<Path> entries = Files.walk(path)) {
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
                            .isEqualTo(Files.isDirectory(entry) ? "rwx------" : "rw-------"));
        }
    }

    private GraphStore write() {
        return GraphStore.openToWrite(folder, "test");
    }

    private static int quads(DatasetGraph dataset) {
        int count = 0;
        for (var quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); quads.next()) {
            count++;
        }
        return count;
    }

    private static boolean ask(GraphStore store, String query) {
        return store.read(dataset -> {
            try (var execution = QueryExecutionFactory.create(query, DatasetFactory.wrap(dataset))) {
                return execution.execAsk();
            }
        });
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry :
                    entries.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
