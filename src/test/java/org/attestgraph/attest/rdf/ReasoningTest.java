package org.attestgraph.attest.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** What a reasoner makes of the ontology, alone and with the graphs of a report and of the lexicons. */
class ReasoningTest {
    private static final OWLDataFactory DATA = OWLManager.getOWLDataFactory();
    private static final Iris IRIS = Iris.standard();
    private static final String PREFIXES = String.format(
            Locale.ROOT,
            "PREFIX att: <%s> PREFIX actor: <%sactor/> PREFIX place: <%splace/> BASE <%s/> ",
            ATT.NS,
            IRIS.base(),
            IRIS.base(),
            Samples.THE_REPORTS_IRI.getURI());

    /** All that is stated and nothing more; made once, as reasoning takes its time. */
    private static OWLReasoner stated;

    @BeforeAll
    static void reason() throws OWLOntologyCreationException {
        stated = reasoner(everything());
    }

    @Test
    void the_ontology_is_owl_2_dl() throws OWLOntologyCreationException {
        assertThat(new OWL2DLProfile().checkOntology(load(Ontology.graph())).getViolations())
                .isEmpty();
    }

    @Test
    void the_ontology_is_consistent_and_every_class_can_have_members() throws OWLOntologyCreationException {
        OWLReasoner reasoner = reasoner(Ontology.graph());

        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @Test
    void the_graphs_of_a_report_and_of_the_lexicons_keep_to_it() throws OWLOntologyCreationException {
        Graph all = everything();

        assertThat(new OWL2DLProfile().checkOntology(load(all)).getViolations()).isEmpty();
        assertThat(reasoner(all).isConsistent()).isTrue();
    }

    @Test
    void what_lies_in_a_place_lies_in_all_that_contains_it() {
        assertThat(stated.getObjectPropertyValues(incident(2), DATA.getOWLObjectProperty(ATT.locatedIn.getURI()))
                        .getFlattened())
                .contains(
                        named(IRIS.entity(Samples.OLD_MILL)),
                        named(IRIS.entity(Samples.ALEPPO)),
                        named(IRIS.base() + "place/gn-170062"),
                        named(IRIS.base() + "place/gn-163843"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "incident/1, perpetratedBy, ../../actor/northland-air-force",
        "incident/1, weaponUsedBy, ../../actor/northland-air-force",
        "incident/1, assertedBy, claim/1",
        "incident/1, deniedBy, claim/2",
        "incident/1, subjectOf, claim/2",
        "incident/1/figure/1, statedBy, claim/1",
        "claim/3, relayedBy, claim/4",
    })
    void what_is_stated_one_way_follows_the_other_way(String from, String property, String to) {
        assertThat(stated.getObjectPropertyValues(named(below(from)), DATA.getOWLObjectProperty(ATT.NS + property))
                        .getFlattened())
                .contains(named(below(to)));
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "actor:x att:usedWeapon <incident/1>, actor/x, Actor",
        "actor:x att:perpetrated <incident/9>, report/incident, Incident",
        "<claim/9> att:reportedBy actor:x, actor/x, Source",
        "<claim/9> att:denies <incident/9>, report/claim, Claim",
        "<incident/9> att:target actor:x, actor/x, Target",
        "<incident/9> att:locatedIn place:x, place/x, Place",
    })
    void what_something_is_follows_from_how_it_is_used(String statement, String thing, String type)
            throws OWLOntologyCreationException {
        Node node =
                switch (thing) {
                    case "report/incident" -> IRIS.incident(Samples.THE_REPORTS_IRI, 9);
                    case "report/claim" -> IRIS.claim(Samples.THE_REPORTS_IRI, 9);
                    default -> Literals.words(IRIS.base() + thing);
                };
        String iri = node.isURI() ? node.getURI() : node.getLiteralLexicalForm();

        assertThat(reasoner(with(statement)).getTypes(named(iri)).getFlattened())
                .contains(DATA.getOWLClass(ATT.NS + type));
    }

    @ParameterizedTest
    @CsvSource({
        "<claim/1> att:denies <incident/1>",
        "<claim/1> att:relays <claim/1>",
        "<claim/3> att:relays <claim/4>",
        "<claim/1> att:claimedBy place:marah",
        "<claim/1> att:asserts <claim/2>",
        "<incident/1> att:locatedIn actor:northland",
        "<incident/1> att:target <claim/1>",
        "<incident/1> a att:Claim",
        "<incident/1/figure/1> att:harm att:injured",
        "<incident/1/figure/1> att:number 13",
        "<passage/68-74> att:start 69",
        "actor:northland a att:Person",
        "actor:northland-air-force att:partOf place:marah",
    })
    void a_mistake_contradicts_the_ontology(String statement) throws OWLOntologyCreationException {
        assertThat(reasoner(with(statement)).isConsistent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "actor:hill-observatory a att:Source",
        "actor:hill-brigade a att:Target",
        "place:marah a att:Target",
        "<incident/1> a att:Shelling",
        "<claim/1> att:asserts <incident/2>",
    })
    void what_can_well_be_does_not(String statement) throws OWLOntologyCreationException {
        assertThat(reasoner(with(statement)).isConsistent()).isTrue();
    }

    private static Graph with(String statement) {
        Graph all = everything();
        GraphUtil.addInto(
                all,
                RDFParser.fromString(PREFIXES + statement + " .", Lang.TURTLE).toGraph());
        return all;
    }

    private static Graph everything() {
        Graph all = GraphMemFactory.createDefaultGraph();
        GraphUtil.addInto(all, Ontology.graph());
        GraphUtil.addInto(all, Samples.MAPPER.toGraph(Samples.market()).graph());
        GraphUtil.addInto(all, ReferenceGraph.of(IRIS, Samples.ENTRIES).graph());
        List<Triple> unknownToTheReasoner = all.stream()
                .filter(triple -> triple.getObject().isLiteral()
                        && (triple.getObject().getLiteralDatatypeURI().endsWith("#date")
                                || triple.getObject().getLiteralDatatypeURI().endsWith("#wktLiteral")))
                .toList();
        unknownToTheReasoner.forEach(all::delete);
        return all;
    }

    private static OWLReasoner reasoner(Graph graph) throws OWLOntologyCreationException {
        return new ReasonerFactory().createReasoner(load(graph));
    }

    private static OWLOntology load(Graph graph) throws OWLOntologyCreationException {
        assertThat(graph.contains(Node.ANY, RDF.type.asNode(), Node.ANY)).isTrue();
        byte[] turtle = RDFWriter.source(graph).lang(Lang.TURTLE).asString().getBytes(UTF_8);
        return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new ByteArrayInputStream(turtle));
    }

    private static OWLNamedIndividual incident(int number) {
        return named(IRIS.incident(Samples.THE_REPORTS_IRI, number));
    }

    private static String below(String path) {
        return path.startsWith("../../")
                ? IRIS.base() + path.substring("../../".length())
                : Samples.THE_REPORTS_IRI.getURI() + "/" + path;
    }

    private static OWLNamedIndividual named(Node node) {
        return named(node.getURI());
    }

    private static OWLNamedIndividual named(String iri) {
        return DATA.getOWLNamedIndividual(IRI.create(iri));
    }
}
