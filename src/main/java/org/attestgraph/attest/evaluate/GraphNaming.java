package org.attestgraph.attest.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.resolve.Entity;

/**
 * Names as a client of the graph finds them: those of the lexicons, and those by which reports call a thing.
 *
 * @param graph the union of the reference graph and the graphs of the reports
 * @param iri the node that an entity is in it
 */
public record GraphNaming(Graph graph, Function<Entity, Node> iri) implements Naming {
    private static final Node LABEL = RDFS.label.asNode();
    private static final Node PREFERRED = SKOS.prefLabel.asNode();
    private static final Node ALTERNATIVE = SKOS.altLabel.asNode();
    private static final List<Node> UPWARD =
            List.of(NodeFactory.createURI("https://w3id.org/attest/ontology#partOf"), SKOS.broader.asNode());

    @Override
    public List<String> own(Entity entity) {
        return names(entity, Stream.of(iri.apply(entity)), LABEL, PREFERRED, ALTERNATIVE);
    }

    @Override
    public List<String> withBroader(Entity entity) {
        Node node = iri.apply(entity);
        Stream<Node> all = Stream.concat(Stream.of(node), above(node).stream());
        return names(entity, all, LABEL, PREFERRED, ALTERNATIVE);
    }

    @Override
    public List<String> asAgent(Entity entity) {
        return names(entity, Stream.of(iri.apply(entity)), LABEL, ALTERNATIVE);
    }

    /** What the graph does not describe has its label alone. */
    private List<String> names(Entity entity, Stream<Node> nodes, Node... properties) {
        List<String> names = nodes.flatMap(node -> Stream.of(properties).flatMap(property -> names(node, property)))
                .distinct()
                .toList();
        return names.isEmpty() ? List.of(entity.label()) : names;
    }

    private Stream<String> names(Node node, Node property) {
        return graph.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted();
    }

    /** The nearest first; a ring is walked once. */
    private Set<Node> above(Node node) {
        Set<Node> above = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            Node next = open.remove();
            UPWARD.stream()
                    .flatMap(property -> graph.stream(next, property, Node.ANY))
                    .map(Triple::getObject)
                    .filter(above::add)
                    .forEach(open::add);
        }
        return above;
    }
}
