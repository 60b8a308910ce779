package org.attestgraph.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph of cases, step by step and from nothing. */
class LinkingTest {
    @TempDir
    Path temp;

    @Test
    void step_by_step_the_cases_are_those_that_are_made_from_nothing() throws IOException {
        List<Request> reports = new ArrayList<>(SyntheticReports.requests(120, 7));
        Random random = new Random(1);
        Collections.shuffle(reports, random);
        DatasetFolder folder = DatasetFolder.create(temp.resolve("data"), DatasetFolder.DEFAULT_BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            store.change(reports.subList(0, 100), "");
            assertThat(Linking.bringUpToDate(store, false).fromNothing()).isTrue();
            for (int at = 100; at < reports.size(); at += 5) {
                store.change(reports.subList(at, at + 5), "");
                String gone = name(reports.get(random.nextInt(at)));
                store.change(List.of(new Request.Retract(gone, "test")), "");

                Linking.Outcome outcome = Linking.bringUpToDate(store, false);

                assertThat(outcome.fromNothing()).isFalse();
                CanonicalGraph updated = cases(store);
                Linking.bringUpToDate(store, true);
                assertThat(updated.sha256()).isEqualTo(cases(store).sha256());
            }
            assertThat(cases(store).quads()).hasSizeGreaterThan(1000);
        }
        assertThat(Verification.of(folder).behind()).isZero();
    }

    @Test
    void what_is_up_to_date_is_left_as_it_is_and_one_report_changes_little() {
        DatasetFolder folder = DatasetFolder.create(temp.resolve("data"), DatasetFolder.DEFAULT_BASE, "test");
        List<Request> reports = SyntheticReports.requests(60, 7);
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            store.change(reports, "");
            Linking.bringUpToDate(store, false);
            int all = cases(store).quads().size();

            assertThat(Linking.bringUpToDate(store, false)).isEqualTo(Linking.Outcome.NOTHING_NEW);
            store.change(List.of(new Request.Retract(name(reports.getFirst()), "test")), "");
            Linking.Outcome outcome = Linking.bringUpToDate(store, false);

            assertThat(outcome.gone() + outcome.fresh()).isPositive().isLessThan(all / 4);
        }
    }

    @Test
    void what_is_said_of_cases_has_the_shape_that_is_written_down() throws IOException {
        DatasetFolder folder = DatasetFolder.create(temp.resolve("data"), DatasetFolder.DEFAULT_BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            store.change(SyntheticReports.requests(40, 7), "");
            Linking.bringUpToDate(store, false);
            Graph graph = GraphMemFactory.createDefaultGraph();
            cases(store).quads().forEach(quad -> graph.add(quad.asTriple()));
            Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));

            assertThat(ShaclValidator.get().validate(shapes, graph).getEntries())
                    .isEmpty();
            graph.remove(Node.ANY, ATT.grade, Node.ANY);
            assertThat(ShaclValidator.get().validate(shapes, graph).getEntries())
                    .isNotEmpty();
        }
    }

    @Test
    void an_index_made_anew_has_its_cases_made_anew_too() {
        DatasetFolder folder = DatasetFolder.create(temp.resolve("data"), DatasetFolder.DEFAULT_BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            store.change(SyntheticReports.requests(30, 7), "");
            Linking.bringUpToDate(store, false);
            CanonicalGraph before = cases(store);

            store.rebuild();
            assertThat(store.derived()).isEmpty();
            Linking.bringUpToDate(store, false);

            assertThat(cases(store).sha256()).isEqualTo(before.sha256());
        }
    }

    private static String name(Request request) {
        return ((Request.Store) request).graph().name();
    }

    private static CanonicalGraph cases(GraphStore store) {
        String name = new Iris(store.folder().base()).casesGraph().getURI();
        return store.read(data -> {
            List<Quad> quads = new ArrayList<>();
            data.find(org.apache.jena.graph.NodeFactory.createURI(name), null, null, null)
                    .forEachRemaining(quads::add);
            return CanonicalGraph.of(name, quads);
        });
    }
}
