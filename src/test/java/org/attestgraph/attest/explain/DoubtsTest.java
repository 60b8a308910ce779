package org.attestgraph.attest.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.explain.Doubts.Doubt;
import org.attestgraph.attest.explain.Doubts.Telling;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoubtsTest {
    private static final String REPORT = DatasetFolder.DEFAULT_BASE + "report/";
    private static final Doubts DOUBTS = new Doubts(new Names(DatasetFolder.DEFAULT_BASE));

    @TempDir
    Path temp;

    @Test
    void links_merges_and_places_are_doubted_until_a_person_has_decided() {
        DatasetFolder folder = DatasetFolder.create(temp.resolve("set"), DatasetFolder.DEFAULT_BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            store.replaceAll(graphs("reports.trig"));
            Telling shells = new Telling(REPORT + "r1/incident/1", "r1.txt", "Shells");

            assertThat(store.<List<Doubt>>read(DOUBTS::all))
                    .containsExactly(
                            new Doubt(
                                    "link",
                                    "same",
                                    "0.6",
                                    "same day +2.5",
                                    List.of(shells, new Telling(REPORT + "r2/incident/1", "r2.txt", "Shelling"))),
                            new Doubt(
                                    "told twice",
                                    "not the same",
                                    "",
                                    "one report, the same kind, place and time",
                                    List.of(shells, new Telling(REPORT + "r1/incident/2", "r1.txt", "Again"))),
                            new Doubt(
                                    "told together",
                                    "",
                                    "",
                                    "one act in Alpha and in Beta",
                                    List.of(new Telling(REPORT + "r1/incident/3", "r1.txt", "Jets"))),
                            new Doubt(
                                    "place",
                                    "",
                                    "",
                                    "Gamma is taken to be in North Province (1.2), it might be in South Province (1.0)",
                                    List.of(new Telling(REPORT + "r1/incident/4", "r1.txt", "Fighting"))));

            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            assertThat(store.<Long>read(data -> DOUBTS.csv(data, csv))).isEqualTo(4);
            assertThat(csv.toString(StandardCharsets.UTF_8).lines())
                    .anyMatch(row -> row.startsWith("place,," + REPORT + "r1/incident/4,30,,,place,"
                            + DatasetFolder.DEFAULT_BASE + "place/gamma-2,"));

            store.replaceAll(graphs("decided.trig"));
            assertThat(store.<List<Doubt>>read(DOUBTS::all)).isEmpty();
        }
    }

    private static List<CanonicalGraph> graphs(String file) {
        DatasetGraph data = RDFDataMgr.loadDatasetGraph("src/test/resources/doubts/" + file);
        List<CanonicalGraph> graphs = new ArrayList<>();
        data.listGraphNodes().forEachRemaining(graph -> {
            List<Quad> quads = new ArrayList<>();
            data.find(graph, null, null, null).forEachRemaining(quads::add);
            graphs.add(CanonicalGraph.of(graph.getURI(), quads));
        });
        return graphs;
    }
}
