package org.attestgraph.attest.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Placing;
import org.attestgraph.attest.text.Span;

/**
 * The graph of one report while it is being written: its IRIs, its text, and what has been stated so far.
 *
 * @param placings what names of places mean, by where they stand
 * @param locators where in the original the words at an offset of the text stand
 */
record Page(
        Iris iris,
        Node report,
        ReportText text,
        Statements statements,
        Map<Span, Placing> placings,
        IntFunction<Optional<String>> locators) {

    static Page of(Iris iris, Report report) {
        return of(iris, report, List.of());
    }

    static Page of(Iris iris, Report report, List<Placing> placings) {
        Map<Span, Placing> byPlace = new HashMap<>();
        placings.forEach(placing -> byPlace.putIfAbsent(placing.evidence(), placing));
        return new Page(
                iris,
                iris.report(report.sha256()),
                new ReportText(report.text()),
                new Statements(),
                byPlace,
                report::locator);
    }

    /** What the name at a span means, where it is the name of a place. */
    Optional<Placing> placing(Span span) {
        return Optional.ofNullable(placings.get(span));
    }

    void state(Node subject, Node predicate, Node object) {
        statements.state(subject, predicate, object);
    }

    /** The words at a span, described. */
    Node passage(Span span) {
        int start = text.start(span);
        int end = text.end(span);
        Node passage = iris.passage(report, start, end);
        statements.type(passage, "Passage");
        state(passage, ATT.exact, Literals.words(text.exact(span)));
        state(passage, ATT.start, Literals.number(start));
        state(passage, ATT.end, Literals.number(end));
        state(passage, ATT.prefix, Literals.words(text.prefix(span)));
        state(passage, ATT.suffix, Literals.words(text.suffix(span)));
        state(passage, ATT.inReport, report);
        locators.apply(span.start()).ifPresent(locator -> state(passage, ATT.locator, Literals.words(locator)));
        return passage;
    }

    /** States that {@code subject} rests on the words at a span. */
    void evidence(Node subject, Span span) {
        state(subject, ATT.evidence, passage(span));
    }
}
