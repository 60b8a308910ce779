package org.attestgraph.attest.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Ontology;

/** What statements in Attest's terms come to in the terms of others, for those who ask in these and have no reasoner. */
public final class Alignment {
    public static final String FILE = "/ontology/alignments.ttl";
    public static final Alignment NONE = new Alignment(GraphMemFactory.createDefaultGraph());

    private final Graph mappings;
    private final Map<Node, List<Node>> types;
    private final Map<Node, List<Node>> onward;
    private final Map<Node, List<Node>> backward;

    private Alignment(Graph mappings) {
        this.mappings = mappings;
        Graph all = GraphMemFactory.createDefaultGraph();
        if (!mappings.isEmpty()) {
            GraphUtil.addInto(all, Ontology.graph());
            GraphUtil.addInto(all, mappings);
        }
        types = new HashMap<>();
        onward = new HashMap<>();
        backward = new HashMap<>();
        own(all, RDFS.subClassOf.asNode())
                .forEach(type -> types.put(type, foreign(wider(all, type).onward())));
        own(all, RDFS.subPropertyOf.asNode()).forEach(property -> learn(all, property));
        own(all, OWL2.inverseOf.asNode()).forEach(property -> learn(all, property));
    }

    /** That of the ontology and of {@code ontology/alignments.ttl}. */
    public static Alignment standard() {
        try (InputStream stream = Alignment.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("[" + FILE + "] Not among the program's resources.");
            }
            return new Alignment(RDFParser.source(stream).lang(Lang.TURTLE).toGraph());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mappings between terms and codes themselves. */
    public Graph mappings() {
        return mappings;
    }

    /** {@code triple}, and what follows from it in the terms of others. */
    Stream<Triple> of(Triple triple) {
        Node predicate = triple.getPredicate();
        if (predicate.equals(RDF.type.asNode())) {
            return Stream.concat(
                    Stream.of(triple),
                    types.getOrDefault(triple.getObject(), List.of()).stream()
                            .map(type -> Triple.create(triple.getSubject(), predicate, type)));
        }
        List<Node> same = onward.getOrDefault(predicate, List.of());
        List<Node> other = triple.getObject().isURI() ? backward.getOrDefault(predicate, List.of()) : List.of();
        return same.isEmpty() && other.isEmpty()
                ? Stream.of(triple)
                : Stream.of(
                                Stream.of(triple),
                                same.stream().map(term -> Triple.create(triple.getSubject(), term, triple.getObject())),
                                other.stream()
                                        .map(term -> Triple.create(triple.getObject(), term, triple.getSubject())))
                        .flatMap(triples -> triples);
    }

    private void learn(Graph all, Node property) {
        Reached reached = wider(all, property);
        onward.put(property, foreign(reached.onward()));
        backward.put(property, foreign(reached.backward()));
    }

    private static Set<Node> own(Graph all, Node relation) {
        Set<Node> terms = new HashSet<>();
        all.stream(Node.ANY, relation, Node.ANY)
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(term -> term.isURI() && term.getURI().startsWith(ATT.NS))
                .forEach(terms::add);
        return terms;
    }

    private static List<Node> foreign(Set<Node> terms) {
        Set<String> iris = new TreeSet<>();
        terms.stream().map(Node::getURI).filter(iri -> !iri.startsWith(ATT.NS)).forEach(iris::add);
        return iris.stream().map(NodeFactory::createURI).toList();
    }

    /** All terms that are wider than {@code term}, and all that are so in the other direction. */
    private static Reached wider(Graph all, Node term) {
        Reached reached = new Reached(new HashSet<>(), new HashSet<>());
        Deque<Step> queue = new ArrayDeque<>(List.of(new Step(term, true)));
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            Set<Node> seen = step.onward() ? reached.onward() : reached.backward();
            if (!step.term().isURI() || !seen.add(step.term())) {
                continue;
            }
            for (Node relation : List.of(
                    RDFS.subClassOf.asNode(),
                    RDFS.subPropertyOf.asNode(),
                    OWL2.equivalentClass.asNode(),
                    OWL2.equivalentProperty.asNode())) {
                all.find(step.term(), relation, Node.ANY)
                        .forEachRemaining(triple -> queue.add(new Step(triple.getObject(), step.onward())));
            }
            all.find(step.term(), OWL2.inverseOf.asNode(), Node.ANY)
                    .forEachRemaining(triple -> queue.add(new Step(triple.getObject(), !step.onward())));
            all.find(Node.ANY, OWL2.inverseOf.asNode(), step.term())
                    .forEachRemaining(triple -> queue.add(new Step(triple.getSubject(), !step.onward())));
        }
        return reached;
    }

    private record Step(Node term, boolean onward) {}

    private record Reached(Set<Node> onward, Set<Node> backward) {}
}
