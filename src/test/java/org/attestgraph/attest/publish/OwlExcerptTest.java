package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.attestgraph.attest.rdf.ATT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** What a reasoner makes of a part of a dataset, as {@code export --owl} writes it. */
class OwlExcerptTest {
    private static final OWLDataFactory OWL = OWLManager.getOWLDataFactory();

    private static Quad located;
    private static OWLOntology ontology;
    private static OWLReasoner reasoner;

    @BeforeAll
    static void classify() throws Exception {
        located = Sample.data().stream(Node.ANY, Node.ANY, ATT.locatedIn, Node.ANY)
                .filter(quad -> Sample.data().contains(Node.ANY, quad.getObject(), ATT.within, Node.ANY))
                .filter(quad -> Sample.data().contains(Node.ANY, Node.ANY, ATT.perpetrated, quad.getSubject()))
                .filter(quad -> Sample.data().contains(Node.ANY, Node.ANY, ATT.asserts, quad.getSubject()))
                .min(java.util.Comparator.comparing(Quad::toString))
                .orElseThrow();
        ontology = load(excerpt(Sample.data()));
        reasoner = new ReasonerFactory().createReasoner(ontology);
    }

    @Test
    void an_excerpt_is_owl_2_dl_without_imports_and_holds_together() {
        assertThat(new OWL2DLProfile().checkOntology(ontology).getViolations()).isEmpty();
        assertThat(ontology.importsDeclarations()).isEmpty();
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getTypes(named(located.getSubject())).containsEntity(OWL.getOWLClass(ATT.NS + "Incident")))
                .isTrue();
    }

    @Test
    void an_incident_is_located_in_all_that_lies_around_its_place() {
        Node around = Sample.data()
                .find(Node.ANY, located.getObject(), ATT.within, Node.ANY)
                .next()
                .getObject();

        assertThat(Sample.data().contains(Node.ANY, located.getSubject(), ATT.locatedIn, around))
                .isFalse();
        assertThat(reasoner.getObjectPropertyValues(
                                named(located.getSubject()), OWL.getOWLObjectProperty(ATT.locatedIn.getURI()))
                        .containsEntity(named(around)))
                .isTrue();
    }

    @Test
    void inverses_are_there_though_nobody_states_them() {
        Node actor = Sample.data()
                .find(Node.ANY, Node.ANY, ATT.perpetrated, located.getSubject())
                .next()
                .getSubject();

        assertThat(reasoner.getObjectPropertyValues(
                                named(located.getSubject()), OWL.getOWLObjectProperty(ATT.NS + "perpetratedBy"))
                        .containsEntity(named(actor)))
                .isTrue();
    }

    @Test
    void a_claim_that_asserts_and_denies_the_same_is_found_to_contradict_itself() throws Exception {
        DatasetGraph planted = copy();
        Quad asserts = Sample.data()
                .find(Node.ANY, Node.ANY, ATT.asserts, located.getSubject())
                .next();
        planted.add(Quad.create(asserts.getGraph(), asserts.getSubject(), ATT.denies, asserts.getObject()));

        assertThat(new ReasonerFactory().createReasoner(load(excerpt(planted))).isConsistent())
                .isFalse();
    }

    @Test
    void an_incident_that_is_a_place_is_found_out() throws Exception {
        DatasetGraph planted = copy();
        planted.add(Quad.create(located.getGraph(), located.getSubject(), RDF.type.asNode(), ATT.Place));

        assertThat(new ReasonerFactory().createReasoner(load(excerpt(planted))).isConsistent())
                .isFalse();
    }

    @Test
    void what_ends_in_a_number_has_a_name_to_be_shown_by() {
        String incident = located.getSubject().getURI();

        assertThat(ontology.annotationAssertionAxioms(IRI.create(incident))
                        .filter(axiom -> axiom.getProperty().isLabel())
                        .map(axiom -> axiom.getValue().asLiteral().orElseThrow().getLiteral()))
                .singleElement()
                .asString()
                .matches("report/[0-9a-f]{7}…/incident/\\d+");
    }

    @Test
    void no_individual_is_without_a_name() {
        assertThat(ontology.individualsInSignature()
                        .map(individual -> individual.getIRI())
                        .filter(iri -> iri.getShortForm().isEmpty()
                                || iri.getRemainder().isEmpty())
                        .filter(iri -> ontology.annotationAssertionAxioms(iri)
                                .noneMatch(axiom -> axiom.getProperty().isLabel())))
                .isEmpty();
    }

    @Test
    void the_same_excerpt_is_the_same_bytes() {
        assertThat(excerpt(copy())).isEqualTo(excerpt(Sample.data()));
    }

    private static DatasetGraph copy() {
        DatasetGraph copy = DatasetGraphFactory.create();
        Sample.data().find().forEachRemaining(copy::add);
        return copy;
    }

    /** One report of it is enough. */
    private static byte[] excerpt(DatasetGraph data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> incidents = new TreeSet<>(Set.of(located.getSubject().getURI()));
        OwlExcerpt.write(
                Excerpt.of(data, Sample.BASE, new Selection(Optional.empty(), Optional.of(incidents))),
                DumpFormat.TURTLE,
                out);
        return out.toByteArray();
    }

    private static OWLOntology load(byte[] turtle) throws Exception {
        return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new ByteArrayInputStream(turtle));
    }

    private static OWLNamedIndividual named(Node node) {
        return OWL.getOWLNamedIndividual(IRI.create(node.getURI()));
    }
}
