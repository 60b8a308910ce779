package org.attestgraph.attest.rdf;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.review.Decision;
import org.attestgraph.attest.review.Decisions;

/** Says what people decided, and who did. */
public record DecisionMapping(Iris iris) {

    /**
     * Of all {@code decisions}.
     *
     * @param accounts those of a report as it is read now
     */
    public List<Quad> quads(Decisions decisions, Function<String, List<Account>> accounts) {
        return decisions.all().stream()
                .flatMap(decision -> quads(decision, Decisions.now(decision, accounts)).stream())
                .toList();
    }

    /** Of a decision on {@code incidents}, as they are numbered now. */
    public List<Quad> quads(Decision decision, List<String> incidents) {
        Statements statements = new Statements();
        Node node = iris.decision(decision.id());
        statements.type(node, "Decision");
        incidents.forEach(incident -> statements.state(node, ATT.decidesOn, NodeFactory.createURI(incident)));
        statements.state(node, ATT.verdict, code(decision.verdict()));
        statements.state(node, ATT.decidedBy, words(decision.by()));
        statements.state(node, ATT.decidedOn, decision.day().map(Literals::day));
        statements.state(node, ATT.reason, words(decision.note()));
        statements.state(node, ATT.field, words(decision.field()));
        statements.state(node, ATT.value, words(decision.value()));
        return new NamedGraph(iris.reviewGraph(), statements.graph()).quads().toList();
    }

    private static Optional<Node> words(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Literals.words(text));
    }

    private static Node code(Decision.Verdict verdict) {
        return switch (verdict) {
            case SAME -> ATT.same;
            case NOT_SAME -> ATT.notSame;
            case WRONG -> ATT.wrong;
            case CORRECTED -> ATT.corrected;
        };
    }
}
