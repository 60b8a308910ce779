package org.attestgraph.attest.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.link.Blocks;
import org.attestgraph.attest.link.Neighbours;
import org.attestgraph.attest.link.Spot;
import org.attestgraph.attest.link.Verdicts;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.review.Decisions;

/** The accounts in a store, found by when they happened; within a transaction of the caller's. */
final class StoredAccounts implements Neighbours {
    private static final String INCIDENT = "/incident/";

    /** In days. */
    private static final int NEWS_FOR = 3;

    private final DatasetGraph data;
    private final ToldAccounts told;
    private final Decisions decisions;
    private final Verdicts verdicts;
    private final Map<String, List<Account>> reports = new HashMap<>();
    private final Map<Node, List<Spot>> spots = new HashMap<>();
    private final Map<Node, Set<Node>> undated = new HashMap<>();

    StoredAccounts(DatasetGraph data, Node referenceGraph, Decisions decisions) {
        this.data = data;
        this.decisions = decisions;
        this.told = ToldAccounts.of(data.getGraph(referenceGraph), decisions);
        this.verdicts = decisions.verdicts(this::asRead);
    }

    /** Those of a report; none where it is not held. */
    List<Account> of(String report) {
        List<Account> known = reports.get(report);
        if (known == null) {
            known = read(report);
            reports.put(report, known);
        }
        return known;
    }

    /** As a graph that is no longer held told them. */
    List<Account> of(CanonicalGraph graph) {
        return told.decided(told.asRead(graph.quads().stream()));
    }

    Verdicts verdicts() {
        return verdicts;
    }

    /** Those that a person said are of one event with {@code account}. */
    Stream<Account> partners(Account account) {
        return verdicts.partners(account.id()).flatMap(id -> find(id).stream());
    }

    Optional<Account> find(String incident) {
        return incident.indexOf(INCIDENT) < 0
                ? Optional.empty()
                : of(report(incident)).stream()
                        .filter(account -> account.id().equals(incident))
                        .findFirst();
    }

    @Override
    public Stream<Account> of(Account account) {
        Set<Node> near = new HashSet<>();
        Blocks.searched(account)
                .ifPresent(
                        days -> days.first().datesUntil(days.last().plusDays(1)).forEach(day -> {
                            dated(day, near);
                            published(day.plusDays(NEWS_FOR)).forEach(report -> near.addAll(undated(report)));
                        }));
        Set<String> found = new TreeSet<>(decisions.reports()); // a corrected date is not one to be found by
        near.stream()
                .filter(incident -> hasToDoWith(incident, account))
                .forEach(incident -> found.add(report(incident.getURI())));
        return Stream.concat(found.stream().flatMap(report -> of(report).stream()), partners(account));
    }

    private void dated(LocalDate day, Set<Node> incidents) {
        data.find(Node.ANY, Node.ANY, ATT.earliest, date(day)).forEachRemaining(quad -> {
            if (quad.getSubject().getURI().contains(INCIDENT)) {
                incidents.add(quad.getSubject());
            }
        });
    }

    private Set<Node> published(LocalDate day) {
        Set<Node> found = new HashSet<>();
        data.find(Node.ANY, Node.ANY, ATT.publishedEarliest, date(day))
                .forEachRemaining(quad -> found.add(quad.getSubject()));
        return found;
    }

    private Set<Node> undated(Node report) {
        Set<Node> known = undated.get(report);
        if (known == null) {
            Set<Node> found = new HashSet<>();
            data.find(report, Node.ANY, RDF.type.asNode(), ATT.Incident)
                    .forEachRemaining(quad -> found.add(quad.getSubject()));
            found.removeIf(incident -> data.contains(report, incident, ATT.earliest, Node.ANY));
            known = Set.copyOf(found);
            undated.put(report, known);
        }
        return known;
    }

    /** Whether it is worth reading the report. */
    private boolean hasToDoWith(Node incident, Account account) {
        List<Spot> known = spots.get(incident);
        if (known == null) {
            known = told.reader().spots(data.getGraph(NodeFactory.createURI(report(incident.getURI()))), incident);
            spots.put(incident, known);
        }
        return Blocks.haveToDo(known, account.spots());
    }

    private static String report(String incident) {
        return incident.substring(0, incident.indexOf(INCIDENT));
    }

    private static Node date(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    private List<Account> read(String report) {
        return told.decided(asRead(report));
    }

    /** Whatever people decided. */
    List<Account> asRead(String report) {
        return told.asRead(Iter.asStream(data.find(NodeFactory.createURI(report), Node.ANY, Node.ANY, Node.ANY)));
    }
}
