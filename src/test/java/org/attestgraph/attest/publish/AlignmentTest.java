package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.attestgraph.attest.export.Alignment;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/** What those find who ask in the terms of others. */
class AlignmentTest {
    private static final String PREFIXES = """
            PREFIX att: <https://w3id.org/attest/ontology#>
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;
    private static final Graph PLAIN = exported(Alignment.NONE);
    private static final Graph ALIGNED = exported(Alignment.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?e a sem:Event ; sem:hasPlace ?p                  | ?e a att:Incident ; att:locatedIn ?p
                    ?e sem:hasActor ?a                                | ?a att:perpetrated ?e
                    ?e sem:hasEarliestBeginTimeStamp ?d               | ?e att:earliest ?d
                    ?c a prov:Entity ; prov:wasAttributedTo ?a        | { ?c att:claimedBy ?a } UNION { ?c att:publisher ?a }
                    ?x prov:wasDerivedFrom ?r                         | ?x att:inReport ?r
                    ?c prov:wasQuotedFrom ?o                          | ?c att:relays ?o
                    ?i prov:specializationOf ?c                       | ?c att:hasAccount ?i
                    ?p a geo:Feature ; geo:sfWithin ?q                | ?p a att:Place ; att:within ?q
                    ?m a oa:Annotation ; oa:hasBody ?b                | ?m a att:Mention ; att:names ?b
                    ?s oa:exact ?t                                    | ?s att:exact ?t
                    ?c a schema:Claim ; schema:author ?a              | ?c a att:Claim ; att:claimedBy ?a
                    ?e a crm:E5_Event ; crm:P7_took_place_at ?p       | ?e a att:Incident ; att:locatedIn ?p
                    ?e crm:P11_had_participant ?a                     | ?a att:perpetrated ?e
                    """)
    void a_question_in_the_terms_of_others_finds_what_ours_finds(String foreign, String own) {
        assertThat(count(PLAIN, foreign)).isZero();
        assertThat(count(ALIGNED, foreign)).isPositive().isEqualTo(count(ALIGNED, own));
    }

    @Test
    void codes_of_other_datasets_are_found_for_incidents() {
        assertThat(count(
                        ALIGNED,
                        "?i a ?kind . ?kind skos:closeMatch/skos:inScheme <https://w3id.org/attest/codes/acled>"))
                .isPositive();
        assertThat(count(ALIGNED, "?c att:grade/skos:closeMatch/skos:inScheme <https://w3id.org/attest/codes/airwars>"))
                .isPositive();
    }

    @Test
    void nothing_that_was_said_is_lost_or_changed() {
        assertThat(PLAIN.stream().allMatch(ALIGNED::contains)).isTrue();
        assertThat(ALIGNED.stream()
                        .filter(triple -> !PLAIN.contains(triple)
                                && triple.getPredicate().getURI().startsWith(ATT.NS)))
                .isEmpty();
    }

    @Test
    void only_terms_of_the_ontology_are_aligned_and_all_others_are_declared() {
        Graph mappings = Alignment.standard().mappings();
        assertThat(mappings.stream()
                        .map(triple -> triple.getSubject())
                        .filter(node -> node.getURI().startsWith(ATT.NS))
                        .filter(node -> !Ontology.graph().contains(node, RDF.type.asNode(), Node.ANY)))
                .isEmpty();
        for (Node relation : new Node[] {RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode()}) {
            assertThat(mappings.stream(Node.ANY, relation, Node.ANY)
                            .map(triple -> triple.getObject())
                            .filter(node -> !mappings.contains(node, RDFS.isDefinedBy.asNode(), Node.ANY)))
                    .isEmpty();
        }
        assertThat(mappings.stream(Node.ANY, OWL2.imports.asNode(), Node.ANY)).isEmpty();
    }

    @Test
    void the_ontology_with_its_alignments_is_owl_2_dl_and_every_class_can_have_members() throws Exception {
        Graph both = GraphMemFactory.createDefaultGraph();
        GraphUtil.addInto(both, Ontology.graph());
        Alignment.standard().mappings().stream()
                .filter(triple -> !triple.getSubject().getURI().equals("https://w3id.org/attest/alignments"))
                .forEach(both::add);
        byte[] turtle =
                RDFWriter.source(both).lang(Lang.TURTLE).asString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        OWLOntology ontology = OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new ByteArrayInputStream(turtle));

        assertThat(new OWL2DLProfile().checkOntology(ontology).getViolations()).isEmpty();
        assertThat(new ReasonerFactory()
                        .createReasoner(ontology)
                        .getUnsatisfiableClasses()
                        .getEntitiesMinusBottom())
                .isEmpty();
    }

    @Test
    void the_core_stays_without_them() throws Exception {
        assertThat(Files.readString(Path.of("ontology/attest.ttl"))).doesNotContain("schema.org", "cidoc");
    }

    private static long count(Graph graph, String pattern) {
        String query = PREFIXES + "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * { " + pattern + " } }";
        try (QueryExec execution = QueryExec.graph(graph).query(query).build()) {
            return ((Number) execution.select().next().get("n").getLiteralValue()).longValue();
        }
    }

    private static Graph exported(Alignment alignment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dump.write(Sample.everything(), alignment, DumpFormat.NTRIPLES, out);
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(out.toByteArray()), Lang.NTRIPLES);
        return graph;
    }
}
