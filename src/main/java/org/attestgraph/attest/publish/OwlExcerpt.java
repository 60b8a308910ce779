package org.attestgraph.attest.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.rdf.Ontology;

/**
 * The ontology with a part of a dataset as its individuals, within OWL 2 DL, for Protégé and reasoners. Days are plain texts
 * in it, as reasoners differ in the date types that they know; what each report says is not kept apart.
 */
public final class OwlExcerpt {
    private static final Node ITSELF = NodeFactory.createURI("https://w3id.org/attest/ontology");
    private static final Node ONTOLOGY = OWL2.Ontology.asNode();
    private static final Node TYPE = RDF.type.asNode();
    private static final Set<Node> PROPERTIES =
            Set.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode(), OWL2.AnnotationProperty.asNode());
    /** Those that OWL 2 has of itself. */
    private static final Set<Node> KNOWN =
            Set.of(RDFS.label.asNode(), RDFS.comment.asNode(), RDFS.seeAlso.asNode(), RDFS.isDefinedBy.asNode());

    private final Set<Node> declared = new HashSet<>();

    private final Names names;

    private OwlExcerpt(Names names) {
        this.names = names;
    }

    public static List<String> write(Excerpt excerpt, DumpFormat format, OutputStream out) {
        OwlExcerpt owl = new OwlExcerpt(new Names(excerpt.iris().base()));
        List<Triple> terms = new ArrayList<>();
        Node name = NodeFactory.createURI(excerpt.iris().base() + "graph/excerpt");
        terms.add(Triple.create(name, TYPE, ONTOLOGY));
        terms.add(Triple.create(
                name,
                RDFS.comment.asNode(),
                NodeFactory.createLiteralLang(
                        "The Attest ontology with a part of a dataset. Nothing in it is asserted as fact: it is what reports say.",
                        "en")));
        for (Triple triple : ontology()) {
            if (!triple.getSubject().equals(ITSELF)) {
                terms.add(triple);
                owl.learn(triple);
            }
        }
        return Dump.merged(excerpt, terms, owl::fit, format, out);
    }

    private void learn(Triple triple) {
        if (triple.getPredicate().equals(TYPE)
                && (PROPERTIES.contains(triple.getObject())
                        || triple.getObject().equals(OWL2.Class.asNode()))) {
            declared.add(triple.getSubject());
        }
    }

    /** {@code triple} with the declarations that it calls for. */
    private Stream<Triple> fit(Triple triple) {
        Node subject = triple.getSubject();
        Node property = triple.getPredicate();
        Node object = triple.getObject();
        if (property.equals(TYPE)) {
            Stream<Triple> typed = declared.contains(object)
                    ? Stream.of(individual(subject), triple)
                    : Stream.of(individual(subject), triple, Triple.create(object, TYPE, OWL2.Class.asNode()));
            return Stream.concat(typed, label(subject));
        }
        Stream<Triple> said = declared.contains(property) || KNOWN.contains(property)
                ? Stream.of(Triple.create(subject, property, plain(object)))
                : Stream.of(
                        Triple.create(subject, property, plain(object)),
                        Triple.create(property, TYPE, OWL2.AnnotationProperty.asNode()));
        boolean leads = object.isURI() && declared.contains(property);
        Stream<Triple> led = leads ? Stream.concat(Stream.of(individual(object)), label(object)) : Stream.<Triple>of();
        return Stream.of(Stream.of(individual(subject)), said, led).flatMap(triples -> triples);
    }

    /** For what ends in a number, such as {@code claim/1}: Protégé would show it without a name. */
    private Stream<Triple> label(Node thing) {
        boolean nameless =
                Util.splitNamespaceXML(thing.getURI()) == thing.getURI().length();
        return nameless
                ? Stream.of(Triple.create(
                        thing, RDFS.label.asNode(), NodeFactory.createLiteralString(names.brief(thing.getURI()))))
                : Stream.of();
    }

    private static Triple individual(Node thing) {
        return Triple.create(thing, TYPE, OWL2.NamedIndividual.asNode());
    }

    private static Node plain(Node value) {
        boolean unknown = value.isLiteral()
                && (value.getLiteralDatatypeURI().endsWith("#date")
                        || value.getLiteralDatatypeURI().endsWith("#wktLiteral"));
        return unknown ? NodeFactory.createLiteralString(value.getLiteralLexicalForm()) : value;
    }

    /** With blank nodes that are called alike whenever it is read. */
    private static List<Triple> ontology() {
        List<Triple> triples = new ArrayList<>();
        Map<Node, Node> blank = new HashMap<>();
        try (InputStream stream = Ontology.class.getResourceAsStream("/ontology/attest.ttl")) {
            if (stream == null) {
                throw new IllegalStateException("[ontology/attest.ttl] Not among the program's resources.");
            }
            RDFParser.source(stream).lang(Lang.TURTLE).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    triples.add(Triple.create(
                            renamed(triple.getSubject(), blank),
                            triple.getPredicate(),
                            renamed(triple.getObject(), blank)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return triples;
    }

    private static Node renamed(Node node, Map<Node, Node> blank) {
        return node.isBlank()
                ? blank.computeIfAbsent(node, fresh -> NodeFactory.createBlankNode("b" + blank.size()))
                : node;
    }
}
