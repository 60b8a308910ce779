package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.rdf.ATT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLOntology;

/** Protégé Desktop opens what is written for it, and HermiT works there. Asked for with {@code -Pheavy}. */
@EnabledIfSystemProperty(named = "heavy", matches = "true")
class ProtegeTest {
    private static final Path HOME = Path.of("target/protege");
    private static final String PERPETRATED_BY = ATT.NS + "perpetratedBy";

    @Test
    void the_ontology_opens_without_a_dialog_and_shows_as_many_of_each_kind_as_there_are() throws Exception {
        Path ontology = Path.of("ontology/attest.ttl");

        List<String> told = look(ontology, "pictures", Path.of("scripts/protege/terms.steps"));

        Map<String, Long> expected = counted(
                OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(ontology.toString())));
        assertThat(expected.values()).filteredOn(count -> count > 0).hasSizeGreaterThan(20);
        assertThat(told).containsAll(lines(expected)).noneMatch(line -> line.startsWith("dialog"));
        assertThat(Stream.of("opened", "classes", "properties", "individuals")
                        .map(name -> HOME.resolve("pictures/" + name + ".png")))
                .allMatch(Files::isRegularFile);
    }

    @Test
    void hermit_carries_an_incident_of_an_excerpt_upward_and_tells_who_did_it() throws Exception {
        Node incident = OwlSample.INCIDENT;
        Path excerpt = written("excerpt.ttl", OwlSample.turtle());
        Path steps = steps(
                "excerpt.steps",
                "reason",
                "values " + incident.getURI() + " " + ATT.locatedIn.getURI(),
                "values " + incident.getURI() + " " + PERPETRATED_BY,
                "show inferred " + incident.getURI());

        List<String> told = look(excerpt, "excerpt", steps);

        assertThat(told)
                .contains(
                        "reasoner\tINITIALIZED",
                        "unsatisfiable\t0",
                        value(incident, ATT.locatedIn.getURI(), OwlSample.LOCATED.getObject()),
                        value(incident, ATT.locatedIn.getURI(), OwlSample.around()),
                        value(incident, PERPETRATED_BY, OwlSample.actor()))
                .noneMatch(line -> line.startsWith("dialog"));
    }

    @Test
    void hermit_finds_a_claim_that_asserts_and_denies_the_same() throws Exception {
        Path planted = written("contradicting.ttl", OwlSample.contradicting());

        List<String> told = look(planted, "contradicting", steps("contradicting.steps", "reason"));

        assertThat(told).contains("reasoner\tINCONSISTENT");
    }

    private static List<String> look(Path ontology, String folder, Path steps) throws Exception {
        Path kept = HOME.resolve(folder);
        return OtherPrograms.run(
                kept.resolve("look.log"),
                "scripts/protege/look.sh",
                ontology.toString(),
                kept.toString(),
                steps.toString());
    }

    /** By the name that Protégé gives the number; as another version of the OWL API than Protégé's counts. */
    private static Map<String, Long> counted(OWLOntology ontology) {
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("Axiom", (long) ontology.getAxiomCount());
        counted.put("Logical axiom count", (long) ontology.getLogicalAxiomCount());
        counted.put("Class count", ontology.classesInSignature().count());
        counted.put(
                "Object property count", ontology.objectPropertiesInSignature().count());
        counted.put("Data property count", ontology.dataPropertiesInSignature().count());
        counted.put("Individual count", ontology.individualsInSignature().count());
        counted.put(
                "Annotation Property count",
                ontology.annotationPropertiesInSignature().count());
        counted.put("Declaration axioms count", (long) ontology.getAxiomCount(AxiomType.DECLARATION));
        Stream.of(
                        AxiomType.SUBCLASS_OF,
                        AxiomType.DISJOINT_CLASSES,
                        AxiomType.SUB_OBJECT_PROPERTY,
                        AxiomType.INVERSE_OBJECT_PROPERTIES,
                        AxiomType.DISJOINT_OBJECT_PROPERTIES,
                        AxiomType.FUNCTIONAL_OBJECT_PROPERTY,
                        AxiomType.TRANSITIVE_OBJECT_PROPERTY,
                        AxiomType.OBJECT_PROPERTY_DOMAIN,
                        AxiomType.OBJECT_PROPERTY_RANGE,
                        AxiomType.SUB_PROPERTY_CHAIN_OF,
                        AxiomType.DATA_PROPERTY_DOMAIN,
                        AxiomType.CLASS_ASSERTION,
                        AxiomType.OBJECT_PROPERTY_ASSERTION,
                        AxiomType.DATA_PROPERTY_ASSERTION,
                        AxiomType.DIFFERENT_INDIVIDUALS,
                        AxiomType.ANNOTATION_ASSERTION)
                .forEach(type -> counted.put(type.getName(), (long) ontology.getAxiomCount(type)));
        return counted;
    }

    private static List<String> lines(Map<String, Long> counted) {
        return counted.entrySet().stream()
                .map(each -> "metric\t" + each.getKey() + "\t" + each.getValue())
                .toList();
    }

    private static String value(Node subject, String property, Node object) {
        return String.join("\t", "value", subject.getURI(), property, object.getURI());
    }

    private static Path written(String name, byte[] turtle) throws Exception {
        Files.createDirectories(HOME);
        return Files.write(HOME.resolve(name), turtle);
    }

    private static Path steps(String name, String... steps) throws Exception {
        Files.createDirectories(HOME);
        return Files.write(HOME.resolve(name), List.of(steps));
    }
}
