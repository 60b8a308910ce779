package org.attestgraph.attest.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Signature;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Original;

/** Datasets for tests. */
public final class KeptDataset {
    public static final Signature SOMEONE =
            new Signature("someone", "test", Clock.fixed(Instant.parse("2024-05-01T10:00:00Z"), ZoneOffset.UTC));

    private KeptDataset() {}

    public static DatasetFolder create(Path path) {
        return DatasetFolder.create(path, DatasetFolder.DEFAULT_BASE, "test");
    }

    public static GraphStore write(DatasetFolder folder) {
        return GraphStore.openToWrite(folder, "test", SOMEONE);
    }

    /** The load of report {@code number}, whose text and graph hold {@code word}. */
    public static Request.Store load(int number, String word) {
        CanonicalGraph graph = Graphs.report(number, "Force " + word, "weapon " + word, "Place " + number);
        return new Request.Store(
                "load",
                graph,
                Optional.of(new Request.Paper(
                        "/reports/r" + number + ".txt",
                        "r" + number + ".txt",
                        Metadata.NONE,
                        new Original(("Report " + number + " says " + word + ".\n").getBytes(UTF_8)),
                        1,
                        1)),
                Optional.empty());
    }

    /** The taking in of one decision. */
    public static Request.Review review(String table) {
        return new Request.Review("/reviews/decided.csv", new Original(table.getBytes(UTF_8)), 1);
    }

    /** All statements that the index holds, sorted. */
    public static List<String> quads(GraphStore store) {
        return store.read(
                dataset -> dataset.stream().map(CanonicalGraph::line).sorted().toList());
    }

    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
