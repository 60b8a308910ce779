package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.export.Alignment;
import org.attestgraph.attest.export.Prefixes;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Ontology;

/** Reads the terms of the ontology for its documentation. */
final class Terms {
    private static final List<String> LANGUAGES = List.of("en", "ar", "fr", "ru");
    private static final Map<String, Node> MAPPINGS = mappings();

    private final Graph ontology = Ontology.graph();
    private final Graph alignments = Alignment.standard().mappings();
    private final Map<String, String> examples = examples();

    private Terms() {}

    /** By kind, and within a kind by name. */
    static List<Term> all() {
        Terms terms = new Terms();
        return terms.ontology.stream(Node.ANY, SKOS.definition.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .distinct()
                .flatMap(node -> terms.terms(node).stream())
                .sorted(Comparator.comparing(Term::kind)
                        .thenComparing(term -> term.scheme().orElse(""))
                        .thenComparing(Term::name))
                .toList();
    }

    static String version() {
        return Ontology.graph().stream(Node.ANY, OWL2.versionInfo.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
    }

    /** One term, or two where a property and a code are called alike. */
    private List<Term> terms(Node node) {
        List<Term> found = new ArrayList<>();
        Set<Node> types = ontology.stream(node, RDF.type.asNode(), Node.ANY)
                .map(Triple::getObject)
                .collect(java.util.stream.Collectors.toSet());
        if (types.contains(OWL2.Class.asNode())) {
            found.add(term(node, Term.Kind.CLASS));
        } else if (types.contains(OWL2.ObjectProperty.asNode())) {
            found.add(term(node, Term.Kind.RELATION));
        } else if (types.contains(OWL2.DatatypeProperty.asNode())) {
            found.add(term(node, Term.Kind.VALUE));
        } else if (types.contains(OWL2.AnnotationProperty.asNode())) {
            found.add(term(node, Term.Kind.NOTE));
        } else if (types.contains(SKOS.ConceptScheme.asNode())) {
            found.add(term(node, Term.Kind.SCHEME));
        }
        if (types.contains(SKOS.Concept.asNode()) && found.isEmpty()) {
            found.add(term(node, Term.Kind.CODE));
        }
        return found;
    }

    private Term term(Node node, Term.Kind kind) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            literals(node, RDFS.label.asNode(), language).findFirst().ifPresent(label -> labels.put(language, label));
        }
        String name = ReportView.code(node);
        List<String> shown = new ArrayList<>(
                literals(node, SKOS.example.asNode(), "en").sorted().toList());
        Optional.ofNullable(examples.get(name))
                .filter(example -> shown.isEmpty())
                .ifPresent(shown::add);
        return new Term(
                name,
                kind,
                labels,
                literals(node, SKOS.definition.asNode(), "en").findFirst().orElse(""),
                shown,
                Stream.of(RDFS.subClassOf, RDFS.subPropertyOf)
                        .flatMap(relation -> own(node, relation.asNode()))
                        .toList(),
                classes(node, RDFS.domain.asNode()),
                classes(node, RDFS.range.asNode()),
                Stream.concat(
                                ontology.stream(node, OWL2.inverseOf.asNode(), Node.ANY)
                                        .map(Triple::getObject),
                                ontology.stream(Node.ANY, OWL2.inverseOf.asNode(), node)
                                        .map(Triple::getSubject))
                        .map(ReportView::code)
                        .findFirst(),
                own(node, SKOS.inScheme.asNode()).findFirst(),
                aligned(node));
    }

    /** Objects within the ontology. */
    private Stream<String> own(Node node, Node property) {
        return ontology.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .filter(object -> object.isURI() && object.getURI().startsWith(ATT.NS))
                .map(ReportView::code)
                .sorted();
    }

    private List<String> classes(Node property, Node relation) {
        return ontology.stream(property, relation, Node.ANY)
                .map(Triple::getObject)
                .flatMap(this::members)
                .map(type -> type.getURI().startsWith(ATT.NS) ? ReportView.code(type) : shown(type))
                .sorted()
                .toList();
    }

    private Stream<Node> members(Node type) {
        if (type.isURI()) {
            return Stream.of(type);
        }
        List<Node> members = new ArrayList<>();
        Node rest = object(type, OWL2.unionOf.asNode());
        while (!rest.equals(RDF.nil.asNode())) {
            members.add(object(rest, RDF.first.asNode()));
            rest = object(rest, RDF.rest.asNode());
        }
        return members.stream();
    }

    private Node object(Node subject, Node property) {
        return ontology.find(subject, property, Node.ANY).next().getObject();
    }

    private List<String> aligned(Node node) {
        List<String> found = new ArrayList<>();
        for (Graph graph : List.of(ontology, alignments)) {
            MAPPINGS.forEach((words, relation) -> graph.stream(node, relation, Node.ANY)
                    .map(Triple::getObject)
                    .filter(other -> other.isURI() && !other.getURI().startsWith(ATT.NS))
                    .map(this::shown)
                    .sorted()
                    .forEach(other -> found.add(words + " " + other)));
        }
        for (String code : List.of("acledCode", "ucdpCode", "airwarsCode", "acledEventType")) {
            ontology.stream(node, NodeFactory.createURI(ATT.NS + code), Node.ANY)
                    .map(triple -> triple.getObject().getLiteralLexicalForm())
                    .sorted()
                    .forEach(value -> found.add("att:" + code + " \"" + value + "\""));
        }
        return found;
    }

    private String shown(Node other) {
        return alignments.stream(other, SKOS.prefLabel.asNode(), Node.ANY)
                .map(triple -> scheme(other) + " “" + triple.getObject().getLiteralLexicalForm() + "”")
                .findFirst()
                .or(() -> Prefixes.shorten(other.getURI()))
                .orElse(other.getURI().replace("http://www.cidoc-crm.org/cidoc-crm/", "crm:"));
    }

    private static String scheme(Node code) {
        String iri = code.getURI();
        return iri.substring(iri.lastIndexOf('/') + 1, iri.indexOf('#')).toUpperCase(java.util.Locale.ROOT);
    }

    private Stream<String> literals(Node node, Node property, String language) {
        return ontology.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .filter(value -> value.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm);
    }

    private static Map<String, Node> mappings() {
        Map<String, Node> mappings = new LinkedHashMap<>();
        mappings.put("is a kind of", RDFS.subClassOf.asNode());
        mappings.put("is a part of", RDFS.subPropertyOf.asNode());
        mappings.put("comes close to", SKOS.closeMatch.asNode());
        mappings.put("is narrower than", SKOS.broadMatch.asNode());
        mappings.put("is wider than", SKOS.narrowMatch.asNode());
        mappings.put("is related to", SKOS.relatedMatch.asNode());
        return mappings;
    }

    /** Of use, for terms that need no example to be understood. */
    private static Map<String, String> examples() {
        Map<String, String> examples = new HashMap<>();
        try (InputStream file = Terms.class.getResourceAsStream("/ontology/examples.csv")) {
            if (file == null) {
                throw new IllegalStateException("[ontology/examples.csv] Not among the program's resources.");
            }
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser rows = CSVParser.parse(new InputStreamReader(file, UTF_8), format)) {
                rows.forEach(row -> examples.put(row.get("term"), row.get("example")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }
}
