package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What happens to text after a write that was aborted: in TDB2 by itself, and in a dataset. Few rounds by default; more
 * with {@code -Dattest.points=20}.
 */
class RawStoreTest {
    private static final int POINTS = Integer.getInteger("attest.points", 3);

    @TempDir
    Path temp;

    /** As long as this passes, the index must be opened anew after each abort; once it fails, TDB2 has been repaired. */
    @Test
    void tdb2_alone_loses_text_written_after_an_aborted_write() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("raw"));
        CanonicalGraph before = Graphs.report(1, "A", "B", "C");
        List<CanonicalGraph> later = Graphs.bulky(40, 9_000);
        DatasetGraph first = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        Txn.executeWrite(first, () -> add(first, List.of(before)));
        TDBInternal.expel(first, true);

        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        try {
            assertThatThrownBy(() -> Txn.executeWrite(dataset, () -> {
                        add(dataset, Graphs.bulky(80, 5_000));
                        throw new IllegalStateException("pulled the plug");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            Txn.executeRead(dataset, () -> assertThat(dataset.stream())
                    .hasSize(before.quads().size()));
            Txn.executeWrite(dataset, () -> add(dataset, later));
        } finally {
            TDBInternal.expel(dataset, true);
        }

        assertThat(lost(folder, later)).isPositive();
    }

    @ParameterizedTest(name = "{0} bytes of new text")
    @CsvSource({"1000", "127000", "129000", "5000000"})
    void a_dataset_loses_nothing_after_a_failure_at_any_point(int bytes) throws Exception {
        for (int point = 0; point < POINTS; point++) {
            DatasetFolder folder = KeptDataset.create(temp.resolve("d" + bytes + "-" + point));
            int parts = Math.max(1, bytes / 100_000);
            List<CanonicalGraph> failing = Graphs.bulky(parts, bytes / parts);
            List<CanonicalGraph> good = Graphs.bulky(20, 900 + point * 700);
            try (GraphStore store = KeptDataset.write(folder)) {
                store.replaceAll(List.of(Graphs.report(1, "A", "B", "C")));
            }
            try (GraphStore store = KeptDataset.write(folder)) {
                int at = point;
                assertThatThrownBy(() -> store.replaceAll(failing, () -> {
                            throw new IllegalStateException("point " + at);
                        }))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("All is kept in the archive");
                assertThat(KeptDataset.quads(store)).isNotEmpty();
                store.replaceAll(good);
            }
            Verification.of(folder);
            BulkIndex.delete(folder.path());
        }
    }

    private static long lost(Path folder, List<CanonicalGraph> graphs) {
        try (Index index = Index.openToWrite(folder)) {
            return Txn.calculateRead(index.dataset(), () -> graphs.stream()
                    .filter(graph -> !isStored(index, graph))
                    .count());
        }
    }

    private static boolean isStored(Index index, CanonicalGraph graph) {
        try {
            return index.stored(graph.name()).sha256().equals(graph.sha256());
        } catch (RuntimeException e) { // the text that a node should have cannot be read
            return false;
        }
    }

    private static void add(DatasetGraph dataset, List<CanonicalGraph> graphs) {
        graphs.forEach(graph -> graph.quads().forEach(dataset::add));
    }
}
