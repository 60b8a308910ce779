package org.attestgraph.attest.explain;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.attestgraph.attest.query.Answer;
import org.attestgraph.attest.query.AnswerFormat;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Questions;

/** Links, merges and extractions on which a person is to decide; each call within a transaction of the caller's. */
public record Doubts(Names names) {

    /**
     * What may be wrong.
     *
     * @param about whether it is a {@code link}, or which of the other kinds that {@code uncertain.rq} explains
     * @param now what it counts as
     * @param score of a link, else empty
     * @param tellings the accounts that it is about, one or two
     */
    public record Doubt(String about, String now, String score, String reasons, List<Telling> tellings) {
        public Doubt {
            tellings = List.copyOf(tellings);
        }
    }

    /** One of the accounts. */
    public record Telling(String incident, String file, String words) {}

    /** The least certain first. */
    public List<Doubt> all(DatasetGraph data) {
        return inquiry().ask(data, Duration.ZERO, answer -> {
            List<Doubt> doubts = new ArrayList<>();
            ((Answer.Rows) answer)
                    .rows()
                    .forEachRemaining(row -> doubts.add(new Doubt(
                            text(row, "about"),
                            text(row, "now"),
                            text(row, "score"),
                            text(row, "reasons"),
                            Stream.of("first", "second")
                                    .filter(which -> !text(row, which).isEmpty())
                                    .map(which -> new Telling(
                                            text(row, which), text(row, which + "File"), text(row, which + "Words")))
                                    .toList())));
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
