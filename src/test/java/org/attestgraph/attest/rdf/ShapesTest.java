package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code faults/} spoils a good graph; its first line is the complaint that must follow. */
class ShapesTest {
    private static final Path FAULTS = Path.of("src/test/resources/faults");

    static List<Path> faults() throws IOException {
        try (Stream<Path> files = Files.list(FAULTS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void the_graph_of_a_report_passes() {
        assertThat(Shapes.violations(good())).isEmpty();
    }

    @Test
    void the_graph_of_a_report_that_tells_of_nothing_passes() {
        assertThat(Shapes.violations(Samples.MAPPER.toGraph(Samples.nothing()).graph()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_refused(Path file) throws IOException {
        String fault = Files.readString(file);
        String complaint = fault.lines().findFirst().orElseThrow().substring("# ".length());
        Graph spoilt = good();
        UpdateAction.parseExecute(fault, DatasetGraphFactory.wrap(spoilt));

        assertThat(spoilt.isIsomorphicWith(good())).as("spoils nothing").isFalse();
        assertThat(Shapes.violations(spoilt)).anyMatch(violation -> violation.contains(complaint));
    }

    @Test
    void an_empty_graph_is_refused() {
        assertThat(Shapes.violations(GraphMemFactory.createDefaultGraph()))
                .containsExactly("[graph] Needs exactly one report, and has 0.");
    }

    @Test
    void a_violation_names_the_thing_and_what_is_wrong() {
        Graph spoilt = good();
        Node incident = Iris.standard().incident(Samples.THE_REPORTS_IRI, 1);
        spoilt.remove(incident, ATT.aggregate, Node.ANY);

        assertThat(Shapes.violations(spoilt))
                .containsExactly("[" + incident + "] Needs to say whether it is an aggregate.");
    }

    @Test
    void violations_do_not_depend_on_the_order_of_statements() {
        List<Triple> triples = Samples.MAPPER.toGraph(Samples.market()).graph().stream()
                .filter(triple -> !triple.getPredicate().equals(ATT.evidence))
                .toList();
        Graph forward = GraphMemFactory.createDefaultGraph();
        triples.forEach(forward::add);
        Graph backward = GraphMemFactory.createDefaultGraph();
        triples.reversed().forEach(backward::add);

        assertThat(Shapes.violations(forward)).isNotEmpty().isEqualTo(Shapes.violations(backward));
    }

    @Test
    void the_shapes_speak_of_terms_of_the_ontology_only() {
        List<Node> terms = Ontology.read(Shapes.FILE).stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(ATT.NS))
                .toList();

        assertThat(terms).isNotEmpty().allMatch(term -> Ontology.graph().contains(term, Node.ANY, Node.ANY));
    }

    private static Graph good() {
        return Samples.MAPPER.toGraph(Samples.market()).graph();
    }
}
