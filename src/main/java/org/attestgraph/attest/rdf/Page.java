package org.attestgraph.attest.rdf;

import org.apache.jena.graph.Node;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.text.Span;

/** The graph of one report while it is being written: its IRIs, its text, and what has been stated so far. */
record Page(Iris iris, Node report, ReportText text, Statements statements) {

    static Page of(Iris iris, Report report) {
        return new Page(iris, iris.report(report.sha256()), new ReportText(report.text()), new Statements());
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
        return passage;
    }

    /** States that {@code subject} rests on the words at a span. */
    void evidence(Node subject, Span span) {
        state(subject, ATT.evidence, passage(span));
    }
}
