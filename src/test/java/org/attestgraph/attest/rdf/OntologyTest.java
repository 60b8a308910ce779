package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.extract.IncidentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OntologyTest {
    private static final Graph ONTOLOGY = Ontology.graph();
    private static final Node ITSELF = NodeFactory.createURI("https://w3id.org/attest/ontology");

    /** As Java, Turtle or a list has it. */
    private static final Pattern NAME = Pattern.compile("(?:ATT\\.|att:|\"|,)([A-Za-z0-9]+)\\b");

    static List<Node> terms() {
        return new TreeSet<>(ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                        .map(Triple::getSubject)
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .filter(iri -> iri.startsWith(ATT.NS))
                        .toList())
                .stream().map(NodeFactory::createURI).toList();
    }

    @Test
    void the_vocabulary_and_the_file_name_the_same_terms() throws IllegalAccessException {
        List<Node> inCode = new ArrayList<>();
        for (Field field : ATT.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof Node term) {
                assertThat(term.getURI()).isEqualTo(ATT.NS + field.getName());
                inCode.add(term);
            }
        }

        assertThat(inCode).containsExactlyInAnyOrderElementsOf(terms());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void every_term_has_labels_in_four_languages_and_one_definition(Node term) {
        assertThat(objects(term, RDFS.label.asNode()).map(Node::getLiteralLanguage))
                .containsExactlyInAnyOrder("en", "ar", "fr", "ru");
        assertThat(objects(term, SKOS.definition.asNode()))
                .singleElement()
                .satisfies(definition ->
                        assertThat(definition.getLiteralLanguage()).isEqualTo("en"))
                .satisfies(definition ->
                        assertThat(definition.getLiteralLexicalForm()).matches("(?s)[A-Z].{10,}\\."));
        assertThat(objects(term, RDFS.isDefinedBy.asNode())).containsExactly(ITSELF);
    }

    @Test
    void no_two_terms_of_one_kind_share_a_label() {
        for (Node kind : List.of(OWL2.Class.asNode(), OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode())) {
            List<Node> labels = terms().stream()
                    .filter(term -> ONTOLOGY.contains(term, RDF.type.asNode(), kind))
                    .flatMap(term -> objects(term, RDFS.label.asNode()))
                    .toList();
            assertThat(labels).doesNotHaveDuplicates();
        }
    }

    @Test
    void nothing_is_imported_and_every_foreign_term_is_declared_as_a_stub() {
        Set<String> standards = Set.of(RDF.uri, RDFS.uri, OWL2.NS, "http://www.w3.org/2001/XMLSchema#");
        List<Node> foreign = ONTOLOGY.stream()
                .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI()
                        && !node.getURI().startsWith(ITSELF.getURI())
                        && standards.stream().noneMatch(node.getURI()::startsWith))
                .filter(node -> ONTOLOGY.stream(Node.ANY, Node.ANY, node).noneMatch(OntologyTest::onlyPointsOut))
                .distinct()
                .toList();

        assertThat(ONTOLOGY.stream(Node.ANY, OWL2.imports.asNode(), Node.ANY)).isEmpty();
        assertThat(foreign).isNotEmpty().allSatisfy(term -> {
            assertThat(objects(term, RDF.type.asNode())).isNotEmpty();
            assertThat(objects(term, RDFS.isDefinedBy.asNode())).hasSize(1);
        });
    }

    private static boolean onlyPointsOut(Triple triple) {
        return triple.getPredicate().equals(RDFS.isDefinedBy.asNode())
                || triple.getSubject().equals(ITSELF);
    }

    @Test
    void it_says_what_it_is_of_which_version_whose_and_under_which_licence() {
        assertThat(objects(ITSELF, OWL2.versionIRI.asNode())).hasSize(1);
        for (String property : List.of("creator", "license", "title", "description")) {
            assertThat(objects(ITSELF, NodeFactory.createURI("http://purl.org/dc/terms/" + property)))
                    .as(property)
                    .isNotEmpty();
        }
        assertThat(objects(ITSELF, NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespacePrefix")))
                .containsExactly(Literals.words("att"));
    }

    @Test
    void no_term_is_there_that_nothing_uses() throws IOException {
        Set<String> used = usedNames();
        List<Node> withOneThatNothingUses = new ArrayList<>(terms());
        withOneThatNothingUses.add(ATT.term("planted"));

        assertThat(withOneThatNothingUses.stream()
                        .filter(term -> !used.contains(term.getLocalName())
                                && !ONTOLOGY.contains(Node.ANY, term, Node.ANY)
                                && !ONTOLOGY.contains(Node.ANY, OWL2.inverseOf.asNode(), term)
                                && !ONTOLOGY.contains(Node.ANY, RDFS.range.asNode(), term)
                                && !ONTOLOGY.contains(Node.ANY, SKOS.inScheme.asNode(), term)
                                && !ONTOLOGY.contains(term, SKOS.inScheme.asNode(), Node.ANY)))
                .containsExactly(ATT.term("planted"));
    }

    /** What code, shapes, questions and lexicons call by name. */
    private static Set<String> usedNames() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("src/main/java", "queries", "data/lexicon")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("ATT.java"))
                        .toList()) {
                    NAME.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
                }
            }
        }
        NAME.matcher(Files.readString(Path.of("ontology/shapes.ttl"))).results().forEach(m -> names.add(m.group(1)));
        return names;
    }

    @Test
    void the_kinds_of_incident_are_those_of_the_extraction() {
        Set<String> inFile = ONTOLOGY.stream(Node.ANY, RDFS.subClassOf.asNode(), ATT.Incident)
                .map(triple -> triple.getSubject().getLocalName())
                .collect(Collectors.toSet());

        assertThat(Stream.of(IncidentType.values()).map(IncidentType::className))
                .containsExactlyInAnyOrderElementsOf(inFile);
    }

    @Test
    void a_class_comes_with_its_superclasses() {
        assertThat(Ontology.types("ArmedGroup")).containsExactlyInAnyOrder(ATT.ArmedGroup, ATT.Actor, ATT.Agent);
        assertThatThrownBy(() -> Ontology.types("Militia")).hasMessage("[Militia] The ontology has no such class.");
    }

    private static Stream<Node> objects(Node subject, Node property) {
        return ONTOLOGY.stream(subject, property, Node.ANY).map(Triple::getObject);
    }
}
