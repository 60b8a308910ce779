package org.attestgraph.attest.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Selection;
import org.attestgraph.attest.query.Answer;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a dataset; what fits all that is given. */
final class SelectionOptions {
    private static final String INCIDENTS = "incidents";

    @Option(names = "--case", paramLabel = "CASE", description = "The accounts of this case.")
    private @Nullable String event;

    @Option(
            names = "--query",
            paramLabel = "NAME",
            description = "The incidents in the answers to this question; see ./attest query --list.")
    private @Nullable String query;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of that question; can be given many times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Incidents that can have happened on this day or later.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Incidents that can have happened on this day or earlier.")
    private @Nullable String to;

    @Option(
            names = "--place",
            paramLabel = "NAME",
            description = "Incidents in places of this name, or in places that lie in such.")
    private @Nullable String place;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description =
                    "Reports that came into the dataset, or were read anew, on this day or later (UTC); a time such as "
                            + "2024-05-01T10:00:00Z will do as well.")
    private @Nullable String since;

    Selection of(GraphStore store) {
        Optional<Set<String>> reports = Optional.ofNullable(since).map(day -> since(day, store));
        Optional<Set<String>> incidents =
                store.read(data -> incidents(data, new Names(store.folder().base())));
        if (reports.filter(Set::isEmpty).isPresent()) {
            throw new UserError(
                    "--since " + since,
                    "No report came in since then.",
                    "Give an earlier day: see ./attest query reports");
        }
        if (incidents
                .filter(found -> found.stream().noneMatch(incident -> isIn(reports, incident)))
                .isPresent()) {
            throw new UserError(
                    "export", "No incident fits.", "Ask for less: see what there is with ./attest query incidents");
        }
        return new Selection(reports, incidents);
    }

    /** Whether it is told of in one of {@code reports}, where these are chosen: its IRI lies below that of its report. */
    private static boolean isIn(Optional<Set<String>> reports, String incident) {
        return reports.map(chosen -> chosen.stream().anyMatch(report -> incident.startsWith(report + "/")))
                .orElse(true);
    }

    private Optional<Set<String>> incidents(DatasetGraph data, Names names) {
        Optional<Set<String>> found = Optional.ofNullable(event).map(given -> accounts(given, data, names));
        Map<String, String> place = new LinkedHashMap<>();
        put(place, "from", from);
        put(place, "to", to);
        put(place, "place", this.place);
        if (!place.isEmpty()) {
            found = Optional.of(both(found, asked(INCIDENTS, place, data, names)));
        }
        if (query != null) {
            found = Optional.of(both(found, asked(query, settings, data, names)));
        } else if (!settings.isEmpty()) {
            throw new UserError("--set", "There is no question to set this for.", "Give one with --query.");
        }
        return found;
    }

    private static Set<String> accounts(String given, DatasetGraph data, Names names) {
        Node event = NodeFactory.createURI(names.expand(given).orElse(given));
        Set<String> accounts = new TreeSet<>();
        data.find(Node.ANY, event, ATT.hasAccount, Node.ANY)
                .forEachRemaining(quad -> accounts.add(quad.getObject().getURI()));
        if (accounts.isEmpty()) {
            throw new UserError(
                    given,
                    "The dataset has no such case.",
                    "Copy its name from an answer, as of: ./attest query cases");
        }
        return accounts;
    }

    /** The incidents that stand anywhere in the answers to a question. */
    private static Set<String> asked(String name, Map<String, String> settings, DatasetGraph data, Names names) {
        Question question = Questions.builtIn().named("--query " + name, name);
        return Inquiry.of(question, settings, names)
                .ask(data, Duration.ZERO, answer -> incidents(question, answer, data));
    }

    private static Set<String> incidents(Question question, Answer answer, DatasetGraph data) {
        if (!(answer instanceof Answer.Rows rows)) {
            throw new UserError(
                    "--query " + question.name(),
                    "Its answers are no rows.",
                    "Choose one whose answers name incidents.");
        }
        Set<String> incidents = new TreeSet<>();
        RowSet all = rows.rows();
        all.forEachRemaining(row -> row.vars().forEachRemaining(variable -> {
            Node value = row.get(variable);
            if (value.isURI() && data.contains(Node.ANY, value, RDF.type.asNode(), ATT.Incident)) {
                incidents.add(value.getURI());
            }
        }));
        return incidents;
    }

    private static Set<String> since(String day, GraphStore store) {
        Instant start = start(day)
                .orElseThrow(() ->
                        new UserError("--since " + day, "This is not a day.", "Give for example --since 2024-05-01"));
        return store.archive().contents().all().stream()
                .filter(holding -> holding.submission().isPresent()
                        && !Instant.parse(holding.entry().time()).isBefore(start))
                .map(holding -> holding.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Instant> start(String text) {
        try {
            boolean day = text.length() <= "2024-05-01".length();
            return Optional.of(
                    day ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Set<String> both(Optional<Set<String>> some, Set<String> others) {
        return some.map(set -> set.stream().filter(others::contains).collect(Collectors.toSet()))
                .orElse(others);
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
