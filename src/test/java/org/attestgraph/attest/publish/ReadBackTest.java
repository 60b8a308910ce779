package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Alignment;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.attestgraph.attest.rdf.ATT;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is exported, read by a library that nobody here wrote and that writes none of it. */
class ReadBackTest {
    private static final DatasetGraph DATA = Sample.withHostileReport();

    @ParameterizedTest
    @EnumSource(value = DumpFormat.class, mode = Mode.EXCLUDE, names = "HDT") // HdtReadBackTest does that
    void a_dataset_is_read_back_as_it_is(DumpFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dump.write(all(), Alignment.NONE, format, out);

        Model read = read(out.toByteArray(), rio(format));

        boolean xml = format == DumpFormat.RDFXML; // which has no way to hold the control character
        assertThat(read).hasSizeGreaterThan(5000);
        Model expected = expected(format.keepsGraphs(), xml, quad -> true);
        if (xml) { // RDF4J takes a text of white space alone for layout; DumpTest has Jena read such texts
            read.removeIf(ReadBackTest::isBlank);
            expected.removeIf(ReadBackTest::isBlank);
        }
        same(read, expected);
    }

    @Test
    void the_tree_is_read_back_as_the_graphs_of_the_reports() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FramedJsonLd.write(all(), out);

        Model read = read(out.toByteArray(), RDFFormat.JSONLD);

        assertThat(read).hasSizeGreaterThan(5000);
        same(read, expected(true, false, quad -> quad.getGraph().getURI().startsWith(Sample.BASE + "report/")));
    }

    @Test
    void each_claim_is_one_of_schema_org_with_author_words_and_where_it_appeared() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClaimJsonLd.write(all(), out);

        Model read = read(out.toByteArray(), RDFFormat.JSONLD);

        Set<Resource> claims = read.filter(null, org.eclipse.rdf4j.model.vocabulary.RDF.TYPE, schema("Claim"))
                .subjects();
        assertThat(claims.stream().map(Resource::stringValue)).containsExactlyInAnyOrderElementsOf(claims());
        for (String property : Set.of("author", "text", "appearance")) {
            assertThat(claims).allSatisfy(claim -> assertThat(read.filter(claim, schema(property), null))
                    .as(property)
                    .isNotEmpty());
        }
        assertThat(read.filter(null, org.eclipse.rdf4j.model.vocabulary.RDF.TYPE, schema("ClaimReview")))
                .isNotEmpty();
    }

    @Test
    void each_claim_has_a_nanopublication_of_four_graphs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Nanopublications.write(
                all(),
                report -> Optional.of("2024-05-01T10:00:00Z"),
                Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                out);

        Model read = read(out.toByteArray(), RDFFormat.TRIG);

        String np = "http://www.nanopub.org/nschema#";
        Set<Resource> publications = read.filter(
                        null, org.eclipse.rdf4j.model.vocabulary.RDF.TYPE, Values.iri(np + "Nanopublication"))
                .subjects();
        assertThat(publications.stream()
                        .map(publication ->
                                publication.stringValue().replaceFirst("/nanopublication/RA[\\w-]{43}$", "")))
                .containsExactlyInAnyOrderElementsOf(claims());
        assertThat(publications).allSatisfy(publication -> {
            for (String part : Set.of("hasAssertion", "hasProvenance", "hasPublicationInfo")) {
                Resource graph = Models.objectResource(read.filter(publication, Values.iri(np + part), null))
                        .orElseThrow();
                assertThat(read.filter(null, null, null, graph)).as(part).isNotEmpty();
            }
        });
        assertThat(read.contexts()).hasSize(4 * publications.size());
    }

    private static boolean isBlank(Statement statement) {
        return statement.getObject().isLiteral()
                && statement.getObject().stringValue().isBlank();
    }

    /** The dataset has no blank nodes, so that graphs that are isomorphic are equal, and differences can be shown. */
    private static void same(Model read, Model expected) {
        assertThat(expected.stream().filter(statement -> !read.contains(statement)))
                .as("lost")
                .isEmpty();
        assertThat(read.stream().filter(statement -> !expected.contains(statement)))
                .as("made up")
                .isEmpty();
        assertThat(Models.isomorphic(read, expected)).isTrue();
    }

    private static Excerpt all() {
        return Excerpt.of(DATA, Sample.BASE, Selection.ALL);
    }

    private static Set<String> claims() {
        return DATA.stream(Node.ANY, Node.ANY, RDF.type.asNode(), ATT.Claim)
                .map(quad -> quad.getSubject().getURI())
                .collect(Collectors.toSet());
    }

    /** By Jena's own writer. */
    private static Model expected(boolean named, boolean xml, java.util.function.Predicate<Quad> wanted)
            throws IOException {
        DatasetGraph expected = DatasetGraphFactory.create();
        DATA.stream()
                .filter(wanted)
                .map(quad -> xml ? withoutControls(quad) : quad)
                .forEach(quad -> expected.add(named ? quad : Quad.create(Quad.defaultGraphIRI, quad.asTriple())));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        RDFDataMgr.write(lines, expected, Lang.NQUADS);
        return read(lines.toByteArray(), RDFFormat.NQUADS);
    }

    private static Quad withoutControls(Quad quad) {
        Node object = quad.getObject();
        return object.isLiteral() && object.getLiteralLexicalForm().contains("\u0001")
                ? Quad.create(
                        quad.getGraph(),
                        quad.getSubject(),
                        quad.getPredicate(),
                        NodeFactory.createLiteralString(
                                object.getLiteralLexicalForm().replace('\u0001', '\uFFFD')))
                : quad;
    }

    private static Model read(byte[] bytes, RDFFormat format) throws IOException {
        return Rio.parse(new ByteArrayInputStream(bytes), Sample.BASE, format);
    }

    private static IRI schema(String name) {
        return Values.iri("https://schema.org/" + name);
    }

    private static RDFFormat rio(DumpFormat format) {
        return switch (format) {
            case TRIG -> RDFFormat.TRIG;
            case NQUADS -> RDFFormat.NQUADS;
            case TURTLE -> RDFFormat.TURTLE;
            case NTRIPLES -> RDFFormat.NTRIPLES;
            case JSONLD -> RDFFormat.JSONLD;
            case RDFXML -> RDFFormat.RDFXML;
            case HDT -> throw new IllegalArgumentException("RDF4J does not read it");
        };
    }
}
