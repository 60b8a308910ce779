package org.attestgraph.attest.rdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Whether all that a report's graph says can be traced to words that stand in the report. */
final class Tracing {
    private static final List<Node> TO_FILLERS = List.of(
            ATT.involvedWeapon,
            ATT.locatedIn,
            ATT.target,
            ATT.claimedBy,
            ATT.reportedBy,
            ATT.attributesTo,
            ATT.namesWeapon);

    private Tracing() {}

    static Stream<String> violations(Graph graph) {
        List<Node> reports = graph.stream(Node.ANY, RDF.type.asNode(), ATT.Report)
                .map(Triple::getSubject)
                .toList();
        Stream<String> passages = reports.size() == 1
                ? strayPassages(graph, reports.getFirst())
                : Stream.of("[graph] Needs exactly one report, and has " + reports.size() + ".");
        return Stream.of(blankNodes(graph), passages, unnamedFillers(graph)).flatMap(violations -> violations);
    }

    private static Stream<String> blankNodes(Graph graph) {
        return graph.stream()
                .filter(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank())
                .map(triple -> "[" + triple.getSubject() + "] A blank node has no name that would last.")
                .limit(1);
    }

    private static Stream<String> strayPassages(Graph graph, Node report) {
        String text = words(graph, report, ATT.text).orElse("");
        int length = text.codePointCount(0, text.length());
        return graph.stream(Node.ANY, RDF.type.asNode(), ATT.Passage)
                .map(Triple::getSubject)
                .filter(passage -> !stands(graph, passage, text, length))
                .map(passage -> "[" + passage + "] Its exact words do not stand at its offsets in the report's text.");
    }

    private static boolean stands(Graph graph, Node passage, String text, int length) {
        Optional<Integer> start = offset(graph, passage, ATT.start);
        Optional<Integer> end = offset(graph, passage, ATT.end);
        if (start.isEmpty() || end.isEmpty() || start.get() < 0 || start.get() > end.get() || end.get() > length) {
            return false;
        }
        int first = text.offsetByCodePoints(0, start.get());
        int last = text.offsetByCodePoints(first, end.get() - start.get());
        return words(graph, passage, ATT.exact)
                .filter(exact -> exact.equals(text.substring(first, last)))
                .isPresent();
    }

    private static Stream<String> unnamedFillers(Graph graph) {
        Stream<Triple> outward = TO_FILLERS.stream().flatMap(property -> graph.stream(Node.ANY, property, Node.ANY));
        Stream<Triple> inward = graph.stream(Node.ANY, ATT.perpetrated, Node.ANY)
                .map(triple -> Triple.create(triple.getObject(), ATT.perpetrated, triple.getSubject()));
        return Stream.concat(outward, inward)
                .filter(link -> !isMentioned(graph, link.getSubject(), link.getObject()))
                .map(link -> "[" + link.getSubject() + "] No mention says which words name " + link.getObject() + ".");
    }

    private static boolean isMentioned(Graph graph, Node owner, Node thing) {
        return graph.stream(owner, ATT.mention, Node.ANY)
                .anyMatch(triple -> graph.contains(triple.getObject(), ATT.names, thing));
    }

    private static Optional<String> words(Graph graph, Node subject, Node property) {
        return literals(graph, subject, property)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private static Optional<Integer> offset(Graph graph, Node subject, Node property) {
        return literals(graph, subject, property)
                .filter(literal -> literal.getLiteral().isWellFormed())
                .map(Node::getLiteralValue)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst();
    }

    private static Stream<Node> literals(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).filter(Node::isLiteral);
    }
}
