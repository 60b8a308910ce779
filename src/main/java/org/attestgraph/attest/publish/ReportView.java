package org.attestgraph.attest.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.rdf.ATT;

/**
 * What one report says, with what is known of the things that it names and of the cases that it gives accounts of.
 *
 * @param report its IRI
 * @param own what its graph says
 * @param all that and the rest
 */
record ReportView(Node report, Graph own, Graph all) {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::toString);

    static ReportView of(Excerpt excerpt, Node report) {
        List<Triple> triples = new ArrayList<>(excerpt.report(report));
        triples.sort(ORDER); // the order of the database must not show
        Graph own = GraphMemFactory.createDefaultGraph();
        triples.forEach(own::add);
        Graph all = GraphMemFactory.createDefaultGraph();
        triples.forEach(all::add);
        List<Node> named = new ArrayList<>();
        for (Triple triple : triples) {
            named.add(triple.getSubject());
            named.add(triple.getObject());
        }
        List<Triple> shared = new ArrayList<>(excerpt.described(new java.util.LinkedHashSet<>(named)));
        incidents(own).forEach(incident -> shared.addAll(excerpt.judged(incident)));
        shared.sort(ORDER);
        shared.forEach(all::add);
        return new ReportView(report, own, all);
    }

    List<Node> incidents() {
        return incidents(own);
    }

    List<Node> claims() {
        return sorted(own.stream(Node.ANY, RDF.type.asNode(), ATT.Claim).map(Triple::getSubject));
    }

    /** In the order of their names. */
    List<Node> objects(Node subject, Node property) {
        return sorted(all.stream(subject, property, Node.ANY).map(Triple::getObject));
    }

    List<Node> subjects(Node property, Node object) {
        return sorted(all.stream(Node.ANY, property, object).map(Triple::getSubject));
    }

    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    Optional<String> text(Node subject, Node property) {
        return object(subject, property).map(ReportView::text);
    }

    /** The label in English, or as the report has it. */
    Optional<String> label(Node thing) {
        return objects(thing, RDFS.label.asNode()).stream()
                .filter(label -> List.of("", "en").contains(label.getLiteralLanguage()))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    List<String> labels(List<Node> things) {
        return things.stream()
                .map(thing -> label(thing).orElse(thing.getURI()))
                .distinct()
                .toList();
    }

    /** The words that {@code thing} was read from, the first that stand in the report. */
    Optional<String> words(Node thing) {
        return objects(thing, ATT.evidence).stream()
                .min(Comparator.comparingInt(passage ->
                        text(passage, ATT.start).map(Integer::parseInt).orElse(0)))
                .flatMap(passage -> text(passage, ATT.exact));
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    /** The name of a code or class of the ontology. */
    static String code(Node term) {
        return term.getURI().substring(term.getURI().indexOf('#') + 1);
    }

    private static List<Node> incidents(Graph graph) {
        return sorted(graph.stream(Node.ANY, RDF.type.asNode(), ATT.Incident).map(Triple::getSubject));
    }

    private static List<Node> sorted(Stream<Node> nodes) {
        return nodes.distinct().sorted(Comparator.comparing(Node::toString)).toList();
    }
}
