package org.attestgraph.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.rdf.ATT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of a dataset. */
class ExcerptTest {
    static List<Node> incidents() {
        return Sample.data().stream(Node.ANY, Node.ANY, RDF.type.asNode(), ATT.Incident)
                .map(Quad::getSubject)
                .distinct()
                .sorted(java.util.Comparator.comparing(Node::getURI))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void an_incident_comes_with_all_that_is_said_of_it_and_with_no_other(Node incident) {
        DatasetGraph part = exported(Set.of(incident.getURI()));

        assertThat(part.stream(Node.ANY, Node.ANY, RDF.type.asNode(), ATT.Incident)
                        .map(Quad::getSubject))
                .containsOnly(incident);
        assertThat(Sample.data().stream(Node.ANY, incident, Node.ANY, Node.ANY)
                        .filter(quad ->
                                !part.contains(quad) && !quad.getPredicate().equals(ATT.includedIn)))
                .isEmpty();
        assertThat(Sample.data().stream(Node.ANY, Node.ANY, ATT.about, incident).filter(quad -> !part.contains(quad)))
                .isEmpty();
        assertThat(part.stream().filter(quad -> !Sample.data().contains(quad))).isEmpty();
    }

    @Test
    void no_part_names_a_figure_passage_or_claim_that_it_does_not_describe() {
        for (Node incident : incidents()) {
            DatasetGraph part = exported(Set.of(incident.getURI()));
            for (Node property :
                    List.of(ATT.evidence, ATT.casualties, ATT.mention, ATT.givesFigure, ATT.relays, ATT.statedBy)) {
                assertThat(part.stream(Node.ANY, Node.ANY, property, Node.ANY)
                                .map(Quad::getObject)
                                .filter(thing -> !part.contains(Node.ANY, thing, RDF.type.asNode(), Node.ANY)))
                        .as(incident + " " + property)
                        .isEmpty();
            }
        }
    }

    @Test
    void places_come_with_all_that_lies_around_them() {
        Node incident = incidents().getFirst();
        DatasetGraph part = exported(Set.of(incident.getURI()));

        assertThat(part.stream(Node.ANY, Node.ANY, ATT.within, Node.ANY)
                        .map(Quad::getObject)
                        .filter(place -> !part.contains(Node.ANY, place, RDF.type.asNode(), ATT.Place)))
                .isEmpty();
        assertThat(part.contains(Node.ANY, Node.ANY, ATT.within, Node.ANY)).isTrue();
    }

    @Test
    void a_selection_of_reports_takes_them_whole() {
        Node report =
                Excerpt.of(Sample.data(), Sample.BASE, Selection.ALL).reports().getFirst();
        DatasetGraph part = read(Excerpt.of(
                Sample.data(), Sample.BASE, new Selection(Optional.of(Set.of(report.getURI())), Optional.empty())));

        assertThat(Iter.toSet(part.find(report, Node.ANY, Node.ANY, Node.ANY)))
                .isEqualTo(Iter.toSet(Sample.data().find(report, Node.ANY, Node.ANY, Node.ANY)));
        assertThat(part.stream().map(Quad::getGraph).filter(name -> name.getURI()
                        .contains("/report/")))
                .containsOnly(report);
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void the_same_dataset_gives_the_same_bytes_in_whatever_order_it_was_stored(DumpFormat format) {
        List<Quad> quads = new ArrayList<>();
        Sample.data().find().forEachRemaining(quads::add);
        DatasetGraph turned = DatasetGraphFactory.create();
        quads.reversed().forEach(turned::add);

        assertThat(bytes(Excerpt.of(turned, Sample.BASE, Selection.ALL), format))
                .isEqualTo(bytes(Sample.everything(), format));
    }

    @Test
    void what_memory_does_not_hold_is_sorted_in_files_and_comes_out_the_same() throws IOException {
        List<Triple> triples = Sample.data().stream().map(Quad::asTriple).toList();

        assertThat(sorted(triples, 10_000))
                .isEqualTo(sorted(triples, Integer.MAX_VALUE))
                .hasSizeGreaterThan(5000);
    }

    @Test
    void files_that_lines_waited_in_are_gone_afterwards() throws IOException {
        Set<java.nio.file.Path> before = runs();
        sorted(Sample.data().stream().map(Quad::asTriple).toList(), 10_000);

        assertThat(runs()).isEqualTo(before);
    }

    private static List<Triple> sorted(List<Triple> triples, int most) throws IOException {
        try (TripleSort sort = new TripleSort(most)) {
            for (Triple triple : triples) {
                sort.add(triple);
            }
            return Iter.toList(sort.sorted());
        }
    }

    private static Set<java.nio.file.Path> runs() throws IOException {
        try (var files = java.nio.file.Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return new HashSet<>(
                    files.filter(file -> file.toString().endsWith(".run")).toList());
        }
    }

    private static DatasetGraph exported(Set<String> incidents) {
        return read(Excerpt.of(Sample.data(), Sample.BASE, new Selection(Optional.empty(), Optional.of(incidents))));
    }

    private static DatasetGraph read(Excerpt excerpt) {
        DatasetGraph part = DatasetGraphFactory.create();
        RDFDataMgr.read(part, new ByteArrayInputStream(bytes(excerpt, DumpFormat.NQUADS)), Lang.NQUADS);
        return part;
    }

    private static byte[] bytes(Excerpt excerpt, DumpFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dump.write(excerpt, Alignment.NONE, format, out);
        return out.toByteArray();
    }
}
