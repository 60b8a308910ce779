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
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.archive.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The index made anew from the archive, with all checks, beside what TDB2's own parallel loader makes of the same quads
 * in a file, in turn. Few reports by default; with {@code -Dattest.bulk=DATASET} those of a dataset, whose index is made
 * anew, and the times say something: {@code target/bulk.txt}.
 */
class BulkLoadTest {
    private static final Optional<Path> GIVEN =
            Optional.ofNullable(System.getProperty("attest.bulk")).map(Path::of);
    /** The first warms up and is not counted. */
    private static final int ROUNDS = GIVEN.isPresent() ? 6 : 1;

    @TempDir
    Path temp;

    private final List<String> times = new ArrayList<>();

    @Test
    void the_index_made_anew_holds_what_the_loader_of_tdb2_loads() throws IOException {
        try (GraphStore store = KeptDataset.write(GIVEN.map(DatasetFolder::open).orElseGet(this::few))) {
            Path quads = quads(store);
            for (int round = 0; round < ROUNDS; round++) {
                Path raw = Files.createDirectory(temp.resolve("raw" + round));
                long start = System.nanoTime();
                DatasetGraph loaded = load(raw, quads);
                long between = System.nanoTime();
                store.rebuild();
                long end = System.nanoTime();
                assertThat(StoredGraphs.unlike(
                                loaded, store.archive().contents().all()))
                        .isEmpty();
                assertThat(store.damaged()).isEmpty();
                TDBInternal.expel(loaded, true);
                BulkIndex.delete(raw);
                note(round, between - start, end - between);
            }
        }
        Files.write(Path.of("target/bulk.txt"), times);
    }

    private DatasetFolder few() {
        DatasetFolder folder = KeptDataset.create(temp.resolve("data"));
        try (GraphStore store = KeptDataset.write(folder)) {
            store.change(
                    IntStream.range(0, 40)
                            .<Request>mapToObj(i -> KeptDataset.load(i, "word " + i))
                            .toList(),
                    "");
        }
        return folder;
    }

    private Path quads(GraphStore store) throws IOException {
        Path file = temp.resolve("all.nq");
        long count = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Holding holding : store.archive().contents().all()) {
                out.write(store.archive().bytes(holding.graph()));
                count += holding.quads();
            }
        }
        times.add(String.format(Locale.ROOT, "%,d statements", count));
        return file;
    }

    private static DatasetGraph load(Path target, Path quads) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(target));
        DataLoader loader = LoaderFactory.parallelLoader(dataset, (message, arguments) -> {});
        loader.startBulk();
        loader.load(quads.toString());
        loader.finishBulk();
        return dataset;
    }

    private void note(int round, long theirs, long ours) {
        times.add(String.format(
                Locale.ROOT,
                "round %d: TDB2's loader %.2f s, made anew %.2f s, ratio %.2f",
                round,
                theirs / 1e9,
                ours / 1e9,
                (double) theirs / ours));
    }
}
