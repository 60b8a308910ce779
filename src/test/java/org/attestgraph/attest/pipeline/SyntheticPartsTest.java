package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Signature;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Parts of reports that nobody wrote, and the graph of cases that one machine makes of them; see scripts/linking/spark.sh. */
@EnabledIfSystemProperty(named = "linking.parts", matches = ".+")
class SyntheticPartsTest {
    private static final int INCIDENTS_OF_ONE = 4;
    private static final int REPORTS_OF_A_PART = 2500;
    private static final int AT_ONCE = 500;

    @Test
    void parts_are_made_and_linked_on_one_machine() throws IOException {
        Path out = Path.of(System.getProperty("linking.parts"));
        int reports = Integer.getInteger("linking.incidents") / INCIDENTS_OF_ONE;
        Iterator<Request> drawn = SyntheticReports.stream(reports, 7).iterator();
        DatasetFolder folder = DatasetFolder.create(out.resolve("data"), DatasetFolder.DEFAULT_BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            for (int number = 0; drawn.hasNext(); number++) {
                part(drawn, store, out.resolve(String.format(Locale.ROOT, "parts/part-%05d", number)));
            }
            Instant start = Instant.now();
            assertThat(Linking.bringUpToDate(store, true).fromNothing()).isTrue();
            Files.writeString(
                    out.resolve("alone.txt"),
                    String.format(
                            Locale.ROOT,
                            "%.1f s",
                            Duration.between(start, Instant.now()).toMillis() / 1000.0));
            write(store, out.resolve("alone.nq"));
        }
    }

    private static void part(Iterator<Request> reports, GraphStore store, Path path) throws IOException {
        DatasetFolder part = DatasetFolder.create(path, DatasetFolder.DEFAULT_BASE, "test");
        try (Archive archive = Archive.open(path)) {
            for (int left = REPORTS_OF_A_PART; left > 0 && reports.hasNext(); left -= AT_ONCE) {
                List<Request> some = new ArrayList<>();
                while (some.size() < AT_ONCE && reports.hasNext()) {
                    some.add(reports.next());
                }
                archive.append(some, Signature.ofThisProcess(), "");
                store.change(some, "");
            }
            PartMaker.complete(archive, part, List.of());
        }
    }

    private static void write(GraphStore store, Path file) throws IOException {
        Node graph = new Iris(store.folder().base()).casesGraph();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            store.<Void>read(data -> {
                data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                    try {
                        out.write(CanonicalGraph.line(quad).getBytes(UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return null;
            });
        }
    }
}
