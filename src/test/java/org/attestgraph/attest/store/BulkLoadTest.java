package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The index made anew from the archive, with all checks, beside what TDB2's own parallel loader makes of the same
 * quads in a file. Few reports by default; with {@code -Dattest.bulk=10000} the times say something, and are written to
 * {@code target/bulk.txt}.
 */
class BulkLoadTest {
    private static final int REPORTS = Integer.getInteger("attest.bulk", 40);
    private static final int ROUNDS = REPORTS < 500 ? 1 : 3;

    @TempDir
    Path temp;

    private final List<String> times = new ArrayList<>();
    private DatasetFolder folder = new DatasetFolder(Path.of("none"), "none", "none");
    private Path quads = Path.of("none");

    @BeforeEach
    void make() throws IOException {
        folder = KeptDataset.create(temp.resolve("data"));
        quads = temp.resolve("all.nq");
        try (GraphStore store = KeptDataset.write(folder);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(quads))) {
            for (int first = 0; first < REPORTS; first += 200) {
                List<Request> batch = new ArrayList<>();
                for (int i = first; i < Math.min(REPORTS, first + 200); i++) {
                    Request.Store load = KeptDataset.load(i, "word " + i);
                    batch.add(load);
                    out.write(load.graph().nquads());
                }
                store.change(batch, "");
            }
        }
    }

    @Test
    void the_index_made_anew_holds_what_the_loader_of_tdb2_loads() throws IOException {
        try (GraphStore store = KeptDataset.write(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                Path raw = Files.createDirectory(temp.resolve("raw" + round));
                long start = System.nanoTime();
                load(raw);
                long between = System.nanoTime();
                store.rebuild();
                note(between - start, System.nanoTime() - between);
                assertThat(KeptDataset.quads(store)).isEqualTo(quads(raw));
            }
        }
        Files.write(Path.of("target/bulk.txt"), times);
    }

    private void load(Path target) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(target));
        DataLoader loader = LoaderFactory.parallelLoader(dataset, (message, arguments) -> {});
        loader.startBulk();
        loader.load(quads.toString());
        loader.finishBulk();
        TDBInternal.expel(dataset, true);
    }

    private static List<String> quads(Path target) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(target));
        try {
            return Txn.calculateRead(
                    dataset,
                    () -> dataset.stream().map(CanonicalGraph::line).sorted().toList());
        } finally {
            TDBInternal.expel(dataset, true);
        }
    }

    private void note(long theirs, long ours) {
        times.add(String.format(
                Locale.ROOT,
                "%d reports: TDB2's loader %.2f s, made anew %.2f s, ratio %.2f",
                REPORTS,
                theirs / 1e9,
                ours / 1e9,
                (double) theirs / ours));
    }
}
