package org.attestgraph.attest.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.link.Neighbours;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.AccountReader;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Hierarchy;

/** The accounts in a store, found by when they happened; within a transaction of the caller's. */
final class StoredAccounts implements Neighbours {
    private static final String REPORT = "/report/";
    private static final String INCIDENT = "/incident/";

    /** In days: see the blocks that are searched in memory. */
    private static final int BEFORE = 31;

    private static final int AFTER = 2;
    private static final int NEWS_FOR = 3;

    private final DatasetGraph data;
    private final AccountReader reader;
    private final Reviewed review;
    private final Map<String, List<Account>> reports = new HashMap<>();

    StoredAccounts(DatasetGraph data, Node referenceGraph, Reviewed review) {
        this.data = data;
        this.review = review;
        Hierarchy hierarchy = new Hierarchy(data.getGraph(referenceGraph));
        this.reader = new AccountReader(hierarchy, hierarchy.credits());
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
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        graph.quads().forEach(quad -> copy.add(quad.asTriple()));
        return review.applied(reader.accounts(copy));
    }

    Optional<Account> find(String incident) {
        int end = incident.indexOf(INCIDENT);
        return end < 0
                ? Optional.empty()
                : of(incident.substring(0, end)).stream()
                        .filter(account -> account.id().equals(incident))
                        .findFirst();
    }

    @Override
    public Stream<Account> of(Account account) {
        Set<String> near = new HashSet<>();
        account.days().ifPresent(days -> {
            LocalDate last = days.last().plusDays(AFTER);
            for (LocalDate day = days.first().minusDays(BEFORE); !day.isAfter(last); day = day.plusDays(1)) {
                find(ATT.earliest, day, near);
                find(ATT.publishedEarliest, day.plusDays(NEWS_FOR), near);
            }
        });
        List<Account> found = new ArrayList<>();
        near.addAll(review.reports()); // a corrected date is not one to be found by
        near.stream().sorted().forEach(report -> found.addAll(of(report)));
        return Stream.concat(
                found.stream(),
                review.verdicts().partners(account.id()).flatMap(id -> find(id).stream()));
    }

    private void find(Node property, LocalDate day, Set<String> reports) {
        Node literal = NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
        data.find(Node.ANY, Node.ANY, property, literal).forEachRemaining(quad -> {
            if (quad.getGraph().getURI().contains(REPORT)) {
                reports.add(quad.getGraph().getURI());
            }
        });
    }

    private List<Account> read(String report) {
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        data.find(NodeFactory.createURI(report), Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining((Quad quad) -> copy.add(quad.asTriple()));
        return review.applied(reader.accounts(copy));
    }
}
