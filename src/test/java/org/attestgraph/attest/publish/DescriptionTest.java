package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told in VoID and DCAT of a file. */
class DescriptionTest {
    private static final String VOID = "http://rdfs.org/ns/void#";

    @TempDir
    static Path temp;

    private static Path file;
    private static byte[] turtle;
    private static final Graph TOLD = GraphMemFactory.createDefaultGraph();

    @BeforeAll
    static void describe() throws IOException {
        file = Files.writeString(temp.resolve("some.nq.gz"), "any bytes");
        turtle = written();
        RDFDataMgr.read(TOLD, new ByteArrayInputStream(turtle), Lang.TURTLE);
    }

    @Test
    void statements_and_things_are_counted_once_whichever_graphs_they_stand_in() {
        assertThat(number("triples")).isEqualTo(triples().count());
        assertThat(number("distinctSubjects"))
                .isEqualTo(triples().map(Triple::getSubject).distinct().count());
        assertThat(number("properties"))
                .isEqualTo(triples().map(Triple::getPredicate).distinct().count());
    }

    @Test
    void how_many_claims_there_are_is_told() {
        Node part = TOLD.find(Node.ANY, iri(VOID + "class"), ATT.Claim).next().getSubject();

        assertThat(TOLD.find(part, iri(VOID + "entities"), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .isEqualTo((int) triples()
                        .filter(triple -> triple.getPredicate().equals(RDF.type.asNode())
                                && triple.getObject().equals(ATT.Claim))
                        .count());
    }

    @Test
    void checksum_size_licence_and_origin_are_told() throws IOException {
        assertThat(TOLD.stream(Node.ANY, iri("http://spdx.org/rdf/terms#checksumValue"), Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm()))
                .containsExactly(Sha256.of(Files.readAllBytes(file)));
        assertThat(TOLD.stream(Node.ANY, iri("http://www.w3.org/ns/dcat#byteSize"), Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm()))
                .containsExactly("9");
        assertThat(TOLD.contains(
                        Node.ANY,
                        iri("http://purl.org/dc/terms/license"),
                        iri("https://creativecommons.org/licenses/by/4.0/")))
                .isTrue();
        assertThat(TOLD.stream().map(Triple::toString))
                .anyMatch(line -> line.contains("line 7 of the dataset's ledger"));
    }

    @Test
    void nothing_is_told_of_things_without_a_name_and_all_of_it_is_the_same_each_time() throws IOException {
        assertThat(TOLD.stream().map(Triple::getSubject)).allMatch(Node::isURI);
        assertThat(written()).isEqualTo(turtle);
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Description.write(
                Sample.everything(),
                new Description.Origin(
                        "sample",
                        "2024-05-01T10:00:00Z",
                        7,
                        "0".repeat(64),
                        "0.1.0",
                        Optional.of("https://creativecommons.org/licenses/by/4.0/")),
                List.of(Distribution.ofFile(file, "application/n-quads")),
                out);
        return out.toByteArray();
    }

    private static long number(String property) {
        return ((Number) TOLD.find(Node.ANY, iri(VOID + property), Node.ANY)
                        .filterKeep(triple -> triple.getSubject().getURI().endsWith("#dataset"))
                        .next()
                        .getObject()
                        .getLiteralValue())
                .longValue();
    }

    private static Stream<Triple> triples() {
        return Sample.data().stream().map(Quad::asTriple).distinct();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
