package org.attestgraph.attest.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.attestgraph.attest.query.Answer;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.Questions;

/** Finds the accounts of incidents; each call within a transaction of the caller's. */
public final class Accounts {
    private final Questions questions = Questions.resource("/explain");
    private final Names names;

    public Accounts(Names names) {
        this.names = names;
    }

    /** The IRIs of all incidents, those of a report in the order of its text. */
    public List<String> incidents(DatasetGraph data) {
        return ask(data, "incidents", Map.of(), row -> text(row, "incident"));
    }

    /** Of an incident by its IRI, in full or short; nothing where the data have none of that name. */
    public Optional<Account> find(DatasetGraph data, String incident) {
        Map<String, String> setting = Map.of("incident", incident);
        Map<String, List<String>> details = new LinkedHashMap<>();
        for (Map.Entry<String, String> detail : ask(data, "details", setting, Accounts::detail)) {
            details.computeIfAbsent(detail.getKey(), key -> new ArrayList<>()).add(detail.getValue());
        }
        if (!details.containsKey("kind")) {
            return Optional.empty();
        }
        List<Account.Claim> claims = ask(
                data,
                "claims",
                setting,
                row -> new Account.Claim(
                        text(row, "position").equals("denies"),
                        text(row, "speaker"),
                        text(row, "media"),
                        text(row, "words")));
        return Optional.of(new Account(names.expand(incident).orElse(incident), details, claims));
    }

    private static Map.Entry<String, String> detail(Binding row) {
        String value = text(row, "value");
        return Map.entry(
                text(row, "what"),
                text(row, "what").equals("figure")
                        ? (Wording.words(text(row, "qualifier")) + " " + text(row, "number") + " "
                                                + text(row, "victims"))
                                        .strip()
                                + " " + value
                        : value);
    }

    private <T> List<T> ask(DatasetGraph data, String name, Map<String, String> settings, Function<Binding, T> read) {
        Question question = questions.find(name).orElseThrow();
        return Inquiry.of(question, settings, names).ask(data, Duration.ZERO, answer -> {
            List<T> found = new ArrayList<>();
            ((Answer.Rows) answer).rows().forEachRemaining(row -> found.add(read.apply(row)));
            return List.copyOf(found);
        });
    }

    static String text(Binding row, String name) {
        Node node = row.get(name);
        return node == null ? "" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }
}
