package org.attestgraph.attest.server;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.sparql.engine.binding.Binding;
import org.attestgraph.attest.query.Answer;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.SafeQuery;
import org.attestgraph.attest.store.GraphStore;

/** How much a dataset holds. */
public record Overview(long reports, long incidents, long claims) {

    public static Overview of(GraphStore store) {
        Inquiry inquiry = new Inquiry("overview", SafeQuery.parse("overview", Asked.read("overview")), Map.of());
        return store.read(dataset -> inquiry.ask(dataset, Duration.ZERO, Overview::of));
    }

    private static Overview of(Answer answer) {
        if (!(answer instanceof Answer.Rows rows)) {
            throw new IllegalStateException("overview.rq is no SELECT");
        }
        Binding row = rows.rows().next();
        return new Overview(number(row, "reports"), number(row, "incidents"), number(row, "claims"));
    }

    private static long number(Binding row, String variable) {
        return Long.parseLong(row.get(variable).getLiteralLexicalForm());
    }
}
