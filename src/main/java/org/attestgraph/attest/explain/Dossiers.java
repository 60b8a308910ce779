package org.attestgraph.attest.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.attestgraph.attest.query.Answer;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Questions;

/** Finds what is said of cases; each call within a transaction of the caller's. */
public final class Dossiers {
    private final Questions questions = Questions.resource("/explain");
    private final Names names;
    private final Accounts accounts;

    public Dossiers(Names names) {
        this.names = names;
        this.accounts = new Accounts(names);
    }

    /** Of a case by its IRI, in full or short, its last part, or an incident in it; nothing where there is none. */
    public Optional<Dossier> find(DatasetGraph data, String given) {
        String event = given.contains("/incident/")
                ? ask(data, "case-of", "incident", given).stream()
                        .map(List::getFirst)
                        .findFirst()
                        .orElse(given)
                : given.contains("/") ? given : "case/" + given;
        return ask(data, "case", "case", event).stream()
                .filter(row -> !row.getFirst().isEmpty())
                .findFirst()
                .map(row -> dossier(data, names.expand(event).orElse(event), row));
    }

    private Dossier dossier(DatasetGraph data, String event, List<String> about) {
        List<List<String>> incidents = ask(data, "case-accounts", "case", event);
        List<Account> told = incidents.stream()
                .flatMap(row -> accounts.find(data, row.getFirst()).stream())
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Accounts side by side", columns(incidents), sideBySide(told, incidents)));
        sections.add(
                new Section("Who says what", List.of("who", "", "carried by", "in", "words"), claims(told, incidents)));
        add(
                sections,
                "Figures",
                List.of("harm", "lowest", "says who", "highest", "says who"),
                data,
                "case-ranges",
                event);
        add(sections, "Contradictions", List.of("on", "", "what", "by whom"), data, "case-disputes", event);
        add(sections, "Agreement", List.of("on"), data, "case-agreed", event);
        add(
                sections,
                "Accounts that count as one source",
                List.of("in", "goes back to", "why"),
                data,
                "case-families",
                event);
        add(sections, "Claims that gave the grade", List.of("who", "in", "", "words"), data, "case-because", event);
        add(sections, "Links", List.of("score", "", "one", "other", "why"), data, "case-links", event);
        add(sections, "Decisions", List.of("decision", "by", "on", "note", "about"), data, "case-decisions", event);
        return new Dossier(names.shorten(event), head(about), sections);
    }

    /** In the order of case.rq. */
    private static List<String> head(List<String> about) {
        String days = about.get(4).equals(about.get(5)) ? about.get(4) : about.get(4) + " to " + about.get(5);
        return List.of(
                "Grade: " + about.get(0) + " (Airwars: " + about.get(1) + "), since " + about.get(2) + ".",
                "Independent sources: " + about.get(3)
                        + (about.get(6).isEmpty() ? "." : "; it is said by " + about.get(6) + "."),
                "When: " + (about.get(4).isEmpty() ? "not said" : days) + ".");
    }

    private static List<String> columns(List<List<String>> incidents) {
        List<String> columns = new ArrayList<>(List.of(""));
        incidents.forEach(row -> columns.add(row.get(1)));
        return columns;
    }

    private List<List<String>> sideBySide(List<Account> told, List<List<String>> incidents) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                "incident",
                incidents.stream().map(row -> names.shorten(row.getFirst())).toList()));
        rows.add(row("published", incidents.stream().map(row -> row.get(2)).toList()));
        rows.add(row("publisher", incidents.stream().map(row -> row.get(3)).toList()));
        for (String part : List.of(
                "kind", "earliest", "latest", "place", "perpetrator", "weapon", "target", "figure", "dateText")) {
            rows.add(row(
                    part.equals("dateText") ? "date as told" : part,
                    told.stream()
                            .map(account -> String.join("; ", account.all(part)))
                            .toList()));
        }
        return rows;
    }

    private static List<String> row(String name, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        return row;
    }

    private static List<List<String>> claims(List<Account> told, List<List<String>> incidents) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            String file = incidents.get(i).get(1);
            told.get(i)
                    .claims()
                    .forEach(claim -> rows.add(List.of(
                            claim.speaker(),
                            claim.denies() ? "denies it" : "says so",
                            claim.media().equals(claim.speaker()) ? "" : claim.media(),
                            file,
                            claim.words())));
        }
        return rows;
    }

    private void add(
            List<Section> sections,
            String heading,
            List<String> columns,
            DatasetGraph data,
            String question,
            String event) {
        List<List<String>> rows = ask(data, question, "case", event);
        if (!rows.isEmpty() && rows.getFirst().stream().anyMatch(cell -> !cell.isEmpty())) {
            sections.add(new Section(heading, columns, rows));
        }
    }

    private List<List<String>> ask(DatasetGraph data, String name, String parameter, String value) {
        return Inquiry.of(questions.find(name).orElseThrow(), Map.of(parameter, value), names)
                .ask(data, Duration.ZERO, answer -> {
                    Answer.Rows rows = (Answer.Rows) answer;
                    List<String> variables = rows.rows().getResultVars().stream()
                            .map(Var::getVarName)
                            .toList();
                    List<List<String>> found = new ArrayList<>();
                    rows.rows()
                            .forEachRemaining(row -> found.add(variables.stream()
                                    .map(variable -> Accounts.text(row, variable))
                                    .toList()));
                    return List.copyOf(found);
                });
    }
}
