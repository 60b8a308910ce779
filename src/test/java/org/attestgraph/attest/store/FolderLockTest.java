package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locks are between processes, so another one is started. */
class FolderLockTest {
    @TempDir
    Path temp;

    private final List<Process> others = new ArrayList<>();
    private DatasetFolder folder;

    @BeforeEach
    void make() {
        folder = DatasetFolder.create(temp.resolve("data"), DatasetFolder.DEFAULT_BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            store.replaceAll(List.of(Graphs.report(1, "A", "B", "C")));
        }
    }

    @AfterEach
    void end() {
        others.forEach(Process::destroyForcibly);
    }

    @Test
    void a_writer_keeps_others_out_and_is_named() throws Exception {
        Process other = open("WRITE");

        assertThatThrownBy(() -> GraphStore.openToRead(folder, "query"))
                .isInstanceOf(StoreException.class)
                .hasMessageMatching("(?s)\\[" + folder.path() + "\\] In use by process " + other.pid()
                        + " \\(attest other\\) since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\.\n"
                        + "Wait until it is done, or end it, and try again\\.");
    }

    @Test
    void readers_share_and_keep_writers_out() throws Exception {
        Process other = open("READ");

        try (GraphStore store = GraphStore.openToRead(folder, "query")) {
            assertThat(store.damaged()).isEmpty();
        }
        assertThatThrownBy(() -> GraphStore.openToWrite(folder, "load"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("In use by process " + other.pid() + " (attest other)");
    }

    @ParameterizedTest
    @CsvSource({"READ", "WRITE"})
    void a_lock_is_gone_with_its_process(String use) throws Exception {
        open(use).destroyForcibly().waitFor();

        try (GraphStore store = GraphStore.openToWrite(folder, "load")) {
            assertThat(store.damaged()).isEmpty();
        }
        assertThat(folder.path().resolve("users")).isEmptyDirectory();
    }

    @Test
    void within_a_process_a_dataset_is_open_once() {
        try (GraphStore store = GraphStore.openToWrite(folder, "load")) {
            assertThat(store.graphNames()).hasSize(1);
            assertThatThrownBy(() -> GraphStore.openToRead(folder, "query"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("In use by this process.");
        }
    }

    private Process open(String use) throws IOException {
        Process other = OtherProcess.open(folder.path(), use, temp.resolve("other.log"));
        others.add(other);
        return other;
    }
}
