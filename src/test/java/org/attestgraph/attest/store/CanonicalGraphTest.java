package org.attestgraph.attest.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class CanonicalGraphTest {
    private static final CanonicalGraph GRAPH = Graphs.report(1, "A", "B", "C");

    @Test
    void order_and_repetition_do_not_matter() {
        List<Quad> quads = new ArrayList<>(GRAPH.quads());
        quads.addAll(GRAPH.quads());
        Collections.reverse(quads);

        assertThat(CanonicalGraph.of(GRAPH.name(), quads)).isEqualTo(GRAPH);
    }

    @Test
    void what_is_written_is_read_back_as_it_was() {
        assertThat(CanonicalGraph.parse(GRAPH.name(), GRAPH.nquads())).isEqualTo(GRAPH);
        assertThat(new String(GRAPH.nquads(), UTF_8).lines())
                .isSorted()
                .contains("<" + GRAPH.name() + "/passage/0-4> <" + Graphs.ATT + "exact> \"=they \\\"said\\\" so\" <"
                        + GRAPH.name() + "> .");
    }

    @Test
    void a_quad_of_another_graph_is_refused() {
        assertThatThrownBy(() -> CanonicalGraph.of("https://example.org/other", GRAPH.quads()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A quad of graph");
    }

    @Test
    void a_blank_node_is_refused() {
        Quad quad = new Quad(
                Graphs.iri(GRAPH.name()), NodeFactory.createBlankNode(), Graphs.iri(Graphs.ATT + "x"), Graphs.text(""));

        assertThatThrownBy(() -> CanonicalGraph.of(GRAPH.name(), List.of(quad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Neither IRI nor literal");
    }
}
