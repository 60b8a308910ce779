package org.attestgraph.attest.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.attestgraph.attest.store.Graphs;
import org.junit.jupiter.api.Test;

/** HDT, byte by byte; {@link HdtReadBackTest} has another library read it. */
class HdtTest {
    private static final Path SMALL = Path.of("src/test/resources/hdt/small");

    @Test
    void a_small_graph_becomes_the_file_that_another_library_has_read() throws IOException {
        Graph graph = RDFDataMgr.loadGraph(SMALL.resolve("graph.nt").toString());
        List<Triple> triples = new ArrayList<>(graph.stream().toList());
        Collections.shuffle(triples, new Random(1));

        assertThat(hdt(triples)).isEqualTo(Files.readAllBytes(SMALL.resolve("graph.hdt")));
    }

    @Test
    void keys_sort_as_the_bytes_of_terms_do_and_lead_back_to_them() {
        List<String> texts = new ArrayList<>();
        for (int c = 1; c < 0x120; c++) {
            texts.add(Character.toString(c));
            texts.add("a" + Character.toString(c));
            texts.add("a" + Character.toString(c) + "b");
        }
        texts.addAll(
                List.of("", "a", "\uFFFD", Character.toString(0x1F600), "a\uE000", "a" + Character.toString(0x10000)));
        List<Node> terms = new ArrayList<>(texts.stream().map(Graphs::text).toList());
        terms.sort(Comparator.comparing(term -> bytes(term), Arrays::compareUnsigned));

        assertThat(terms.stream().map(HdtTerm::key)).isSorted();
        assertThat(terms)
                .allSatisfy(term -> assertThat(HdtTerm.bytes(HdtTerm.key(term))).isEqualTo(bytes(term)));
    }

    @Test
    void the_character_that_ends_a_term_is_replaced_and_told() {
        Node node = Graphs.iri("urn:a");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        List<String> notes = Dump.write(
                List.of(Triple.create(node, node, Graphs.text("x\u0000y"))), DumpFormat.HDT, Graphs.BASE, out);

        assertThat(notes).singleElement().asString().startsWith("HDT cannot hold 1 of the terms");
        assertThat(out.toString(UTF_8)).contains("\"x\uFFFDy\"");
    }

    @Test
    void an_empty_graph_is_a_file_too() {
        assertThat(new String(hdt(List.of()), UTF_8)).startsWith("$HDT").contains("triplesnumTriples> \"0\"");
    }

    private static byte[] bytes(Node literal) {
        return ("\"" + literal.getLiteralLexicalForm() + "\"").getBytes(UTF_8);
    }

    private static byte[] hdt(List<Triple> triples) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dump.write(triples, DumpFormat.HDT, NodeFactory.createURI(Graphs.BASE).getURI(), out);
        return out.toByteArray();
    }
}
