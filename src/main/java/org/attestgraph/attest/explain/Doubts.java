package org.attestgraph.attest.explain;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.attestgraph.attest.query.Answer;
import org.attestgraph.attest.query.AnswerFormat;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Questions;

/** Links on which a person is to decide; each call within a transaction of the caller's. */
public record Doubts(Names names) {

    /**
     * A link that may be wrong, or one that is missing.
     *
     * @param now whether the accounts count as {@code same} or {@code not the same}
     */
    public record Doubt(String now, String score, String reasons, Telling first, Telling second) {}

    /** One of the two accounts. */
    public record Telling(String incident, String file, String words) {}

    /** The least certain first. */
    public List<Doubt> all(DatasetGraph data) {
        return inquiry().ask(data, Duration.ZERO, answer -> {
            List<Doubt> doubts = new ArrayList<>();
            ((Answer.Rows) answer)
                    .rows()
                    .forEachRemaining(row -> doubts.add(new Doubt(
                            text(row, "now"),
                            text(row, "score"),
                            text(row, "reasons"),
                            new Telling(text(row, "first"), text(row, "firstFile"), text(row, "firstWords")),
                            new Telling(text(row, "second"), text(row, "secondFile"), text(row, "secondWords")))));
            return List.copyOf(doubts);
        });
    }

    /** As comma-separated values to be filled in, and tells how many there are. */
    public long csv(DatasetGraph data, OutputStream out) {
        return inquiry()
                .ask(
                        data,
                        Duration.ZERO,
                        answer -> AnswerFormat.CSV.write(answer, out, new AnswerFormat.Layout(names, 0)));
    }

    private Inquiry inquiry() {
        return Inquiry.of(Questions.resource("/explain").find("uncertain").orElseThrow(), Map.of(), names);
    }

    private static String text(Binding row, String name) {
        return Accounts.text(row, name);
    }
}
