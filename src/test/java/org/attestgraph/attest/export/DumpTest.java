package org.attestgraph.attest.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.Graphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DumpTest {
    private static final List<DumpFormat> FORMATS = List.of(DumpFormat.values());
    private static final List<CanonicalGraph> GRAPHS =
            List.of(odd(), Graphs.report(1, "Northern Force", "barrel bomb", "Alpha"), Graphs.report(2, "B", "C", "D"));

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(value = DumpFormat.class, mode = Mode.EXCLUDE, names = "HDT") // see HdtTest
    void what_is_dumped_is_read_back_by_others_as_it_was(DumpFormat format) {
        DatasetGraph expected = DatasetGraphFactory.create();
        GRAPHS.forEach(graph -> graph.quads()
                .forEach(quad ->
                        expected.add(format.keepsGraphs() ? quad : new Quad(Quad.defaultGraphIRI, quad.asTriple()))));

        DatasetGraph actual = DatasetGraphFactory.create();
        Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
        RDFDataMgr.read(actual, new ByteArrayInputStream(dump(GRAPHS, format)), lang);

        assertThat(IsoMatcher.isomorphic(expected, actual))
                .as(new String(dump(GRAPHS, format), UTF_8))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void the_order_in_which_graphs_were_stored_does_not_show(DumpFormat format) {
        List<CanonicalGraph> other = new ArrayList<>(GRAPHS).reversed();

        assertThat(stored("one", GRAPHS, format)).isEqualTo(stored("two", other, format));
    }

    @Test
    void xml_says_which_characters_it_cannot_hold() {
        Node graph = Graphs.iri(Graphs.BASE + "report/r");
        Quad quad = new Quad(graph, graph, Graphs.iri(Graphs.ATT + "text"), Graphs.text("a\fb"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        List<String> notes = Dump.write(
                List.of(CanonicalGraph.of(graph.getURI(), List.of(quad))), DumpFormat.RDFXML, Graphs.BASE, out);

        assertThat(notes).containsExactly("XML cannot hold 1 of the characters; U+FFFD stands in their places.");
        assertThat(out.toString(UTF_8)).contains("<att:text>a\uFFFDb</att:text>");
    }

    @ParameterizedTest
    @CsvSource({
        "out.ttl, TURTLE",
        "out.nq.gz, NQUADS",
        "OUT.TRIG, TRIG",
        "out.jsonld, JSONLD",
        "out.rdf, RDFXML",
        "out.nt, NTRIPLES",
        "out.hdt, HDT"
    })
    void the_name_of_a_file_tells_its_format(String name, DumpFormat format) {
        assertThat(FileFormat.ofFile(name, FORMATS)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"out", "out.gz", "out.docx", "''"})
    void a_name_may_tell_no_format(String name) {
        assertThatThrownBy(() -> FileFormat.ofFile(name, FORMATS))
                .hasMessageStartingWith("[" + name + "] The name does not tell the format.");
    }

    @Test
    void an_unknown_format_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> FileFormat.named("n3", FORMATS))
                .hasMessage("[--format n3] No such format.\n"
                        + "The formats are: trig, nquads, turtle, ntriples, jsonld, rdfxml, hdt.");
    }

    @Test
    void a_file_is_compressed_by_its_name_and_left_alone_on_failure() throws IOException {
        Path file = temp.resolve("out.nq.gz");
        DumpFile.write(file, out -> Dump.write(GRAPHS, DumpFormat.NQUADS, Graphs.BASE, out));

        assertThatThrownBy(() -> DumpFile.write(file, out -> {
                    throw new IllegalStateException("pulled the plug");
                }))
                .hasMessage("pulled the plug");

        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(in.readAllBytes()).isEqualTo(dump(GRAPHS, DumpFormat.NQUADS));
        }
        assertThat(temp).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_file_in_no_folder_is_not_written() {
        assertThatThrownBy(() -> DumpFile.write(temp.resolve("none/out.nq"), out -> List.of()))
                .hasMessageStartingWith("[" + temp.resolve("none") + "] No such folder.");
    }

    private byte[] stored(String folder, List<CanonicalGraph> graphs, DumpFormat format) {
        DatasetFolder made = DatasetFolder.create(temp.resolve(folder), Graphs.BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(made, "test")) {
            graphs.forEach(graph -> store.replaceAll(List.of(graph)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Dump.write(store, name -> true, format, out);
            return out.toByteArray();
        }
    }

    private static byte[] dump(List<CanonicalGraph> graphs, DumpFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Dump.write(graphs, format, Graphs.BASE, out)).isEmpty();
        return out.toByteArray();
    }

    /** What is awkward to write down. */
    private static CanonicalGraph odd() {
        Node graph = Graphs.iri(Graphs.BASE + "report/r0");
        Node subject = Graphs.iri("https://example.org/a%20b?c=d&e='f'");
        List<Quad> quads = new ArrayList<>();
        for (String text :
                List.of("", " a ", "<b> & \"c\" ]]>", "line\nline\r\ntab\t", "مرحبا \uD83D\uDE00", "back\\slash")) {
            quads.add(new Quad(graph, subject, Graphs.iri(Graphs.ATT + "note"), Graphs.text(text)));
        }
        quads.add(new Quad(
                graph, subject, Graphs.iri("https://example.org/1/own"), NodeFactory.createLiteralLang("a", "ar-SY")));
        quads.add(new Quad(graph, subject, Graphs.iri("https://example.org/1/own"), Graphs.iri("urn:x:y")));
        return CanonicalGraph.of(graph.getURI(), quads);
    }
}
