package org.attestgraph.attest.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalGraphTest {
    private static final Node NAME = NodeFactory.createURI("urn:g");
    private static final Node SUBJECT = NodeFactory.createURI("urn:s");
    private static final Node PREDICATE = NodeFactory.createURI("urn:p");

    static List<String> hostile() {
        return List.of(
                "",
                "\"quotes\" and \\backslashes\\ and \\u0041",
                "\b\t\n\f\r",
                "\u0000\u0001\u000B\u001F\u007F\u0085\u2028",
                "\uFFFE\uFFFF",
                "\u202Eright to left\u202C \u200F",
                "<script>alert(1)</script>",
                "' . <urn:s> <urn:p> \"x\" .",
                "💥 حلب Алеппо");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void any_string_survives_the_round_trip(String text) {
        Quad quad = quad(NodeFactory.createLiteralString(text));
        byte[] lines = canonical(quad).nquads();

        CanonicalGraph read = CanonicalGraph.parse(NAME.getURI(), lines);

        assertThat(read.quads()).containsExactly(quad);
        assertThat(CanonicalGraph.quads(lines)).containsExactly(quad);
        assertThat(new String(lines, UTF_8).lines()).hasSize(1);
    }

    @Test
    void only_what_must_be_escaped_is_escaped() {
        assertThat(line(NodeFactory.createLiteralString("é\u0001\t\u007F\u0085\"\\'\uFFFF💥")))
                .isEqualTo("<urn:s> <urn:p> \"é\\u0001\\t\\u007F\u0085\\\"\\\\'\\uFFFF💥\" <urn:g> .\n");
    }

    @Test
    void types_and_languages_are_written_where_they_are_not_the_plain_string() {
        assertThat(line(NodeFactory.createLiteralDT("x", XSDDatatype.XSDstring)))
                .isEqualTo("<urn:s> <urn:p> \"x\" <urn:g> .\n");
        assertThat(line(NodeFactory.createLiteralLang("x", "fr"))).isEqualTo("<urn:s> <urn:p> \"x\"@fr <urn:g> .\n");
        assertThat(line(NodeFactory.createLiteralDT("5", XSDDatatype.XSDinteger)))
                .isEqualTo("<urn:s> <urn:p> \"5\"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:g> .\n");
    }

    @Test
    void lines_stand_in_the_order_of_code_points_and_once() {
        Quad last = quad(NodeFactory.createLiteralString("💥"));
        Quad middle = quad(NodeFactory.createLiteralString("\uFF5E"));
        Quad first = quad(NodeFactory.createLiteralString("a"));

        assertThat(canonical(last, middle, first, last).quads()).containsExactly(first, middle, last);
    }

    @Test
    void the_hash_is_that_of_the_bytes() {
        assertThat(canonical().sha256()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void a_report_s_graph_survives_the_round_trip() {
        CanonicalGraph graph = CanonicalGraph.of(Samples.MAPPER.toGraph(Samples.market()));

        assertThat(CanonicalGraph.parse(graph.name(), graph.nquads())).isEqualTo(graph);
        assertThat(CanonicalGraph.quads(graph.nquads())).isEqualTo(graph.quads());
    }

    @Test
    void unfit_iris_types_and_languages_survive_it_too() {
        CanonicalGraph graph = canonical(
                quad(NodeFactory.createURI("urn:a b<c>\\{\"}`^|")),
                quad(NodeFactory.createLiteralLang("x\n", "ar-SY")),
                quad(NodeFactory.createLiteralDT("5", XSDDatatype.XSDinteger)),
                quad(NodeFactory.createLiteralDT("5", NodeFactory.getType("urn:type"))));

        assertThat(CanonicalGraph.quads(graph.nquads())).isEqualTo(graph.quads());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urn:s> <urn:p> <urn:o> .",
                "<urn:s>  <urn:p> <urn:o> .\n",
                "<urn:s> <urn:p> \"o .\n",
                "<urn:s> <urn:p> \"\\x\" .\n",
                "_:b <urn:p> <urn:o> .\n",
                "<urn:s> <urn:p> <urn:o> <urn:g> <urn:h> .\n"
            })
    void what_is_not_canonical_is_not_read_as_if_it_were(String lines) {
        assertThatThrownBy(() -> CanonicalGraph.quads(lines.getBytes(UTF_8)))
                .hasMessageContaining("Not canonical N-Quads");
    }

    @Test
    void blank_nodes_are_refused() {
        assertThatThrownBy(() -> line(NodeFactory.createBlankNode())).hasMessageContaining("no canonical form");
    }

    @Test
    void statements_of_another_graph_are_refused() {
        byte[] bytes = "<urn:s> <urn:p> <urn:o> <urn:other> .".getBytes(UTF_8);

        assertThatThrownBy(() -> CanonicalGraph.parse(NAME.getURI(), bytes)).hasMessageContaining("another graph");
    }

    @Test
    void broken_lines_are_refused() {
        byte[] bytes = "<urn:s> <urn:p> \"half".getBytes(UTF_8);

        assertThatThrownBy(() -> CanonicalGraph.parse(NAME.getURI(), bytes)).isInstanceOf(RiotException.class);
    }

    private static String line(Node object) {
        return new String(canonical(quad(object)).nquads(), UTF_8);
    }

    private static CanonicalGraph canonical(Quad... quads) {
        return CanonicalGraph.of(NAME.getURI(), List.of(quads));
    }

    private static Quad quad(Node object) {
        return Quad.create(NAME, SUBJECT, PREDICATE, object);
    }
}
