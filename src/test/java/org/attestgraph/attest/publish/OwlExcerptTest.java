package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.export.Sample;
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

    private static final String INCIDENT = OwlSample.INCIDENT.getURI();

    private static OWLOntology ontology;
    private static OWLReasoner reasoner;

    @BeforeAll
    static void classify() throws Exception {
        ontology = load(OwlSample.turtle());
        reasoner = new ReasonerFactory().createReasoner(ontology);
    }

    @Test
    void an_excerpt_is_owl_2_dl_without_imports_and_holds_together() {
        assertThat(new OWL2DLProfile().checkOntology(ontology).getViolations()).isEmpty();
        assertThat(ontology.importsDeclarations()).isEmpty();
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getTypes(named(OwlSample.INCIDENT)).containsEntity(OWL.getOWLClass(ATT.NS + "Incident")))
                .isTrue();
    }

    @Test
    void an_incident_is_located_in_all_that_lies_around_its_place() {
        assertThat(Sample.data().contains(Node.ANY, OwlSample.INCIDENT, ATT.locatedIn, OwlSample.around()))
                .isFalse();
        assertThat(reasoner.getObjectPropertyValues(
                                named(OwlSample.INCIDENT), OWL.getOWLObjectProperty(ATT.locatedIn.getURI()))
                        .containsEntity(named(OwlSample.around())))
                .isTrue();
    }

    @Test
    void inverses_are_there_though_nobody_states_them() {
        assertThat(reasoner.getObjectPropertyValues(
                                named(OwlSample.INCIDENT), OWL.getOWLObjectProperty(ATT.NS + "perpetratedBy"))
                        .containsEntity(named(OwlSample.actor())))
                .isTrue();
    }

    @Test
    void a_claim_that_asserts_and_denies_the_same_is_found_to_contradict_itself() throws Exception {
        assertThat(new ReasonerFactory()
                        .createReasoner(load(OwlSample.contradicting()))
                        .isConsistent())
                .isFalse();
    }

    @Test
    void an_incident_that_is_a_place_is_found_out() throws Exception {
        assertThat(new ReasonerFactory()
                        .createReasoner(load(OwlSample.misplaced()))
                        .isConsistent())
                .isFalse();
    }

    @Test
    void what_ends_in_a_number_has_a_name_to_be_shown_by() {
        assertThat(ontology.annotationAssertionAxioms(IRI.create(INCIDENT))
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
        assertThat(OwlSample.turtleOfCopy()).isEqualTo(OwlSample.turtle());
    }

    private static OWLOntology load(byte[] turtle) throws Exception {
        return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new ByteArrayInputStream(turtle));
    }

    private static OWLNamedIndividual named(Node node) {
        return OWL.getOWLNamedIndividual(IRI.create(node.getURI()));
    }
}
