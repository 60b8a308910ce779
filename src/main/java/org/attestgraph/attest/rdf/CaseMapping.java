package org.attestgraph.attest.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.link.Case;
import org.attestgraph.attest.link.Days;
import org.attestgraph.attest.link.Detail;
import org.attestgraph.attest.link.Dispute;
import org.attestgraph.attest.link.Family;
import org.attestgraph.attest.link.Link;
import org.attestgraph.attest.link.Range;
import org.attestgraph.attest.link.Reason;
import org.attestgraph.attest.link.Side;

/** Says of one event what its accounts come to together. All that belongs to a case alone lies below its IRI. */
public record CaseMapping(Iris iris) {
    private static final int DIGITS = 3;

    public List<Quad> quads(Case event) {
        Statements statements = new Statements();
        Node node = iris.eventCase(event.anchor().id());
        describe(event, node, statements);
        for (int i = 0; i < event.families().size() && event.accounts().size() > 1; i++) {
            family(event.families().get(i), node, Iris.part(node, "family", i + 1), statements);
        }
        for (int i = 0; i < event.links().size(); i++) {
            link(event.links().get(i), node, Iris.part(node, "link", i + 1), statements);
        }
        event.ranges().forEach(range -> range(range, node, statements));
        for (int i = 0; i < event.disputes().size(); i++) {
            dispute(event.disputes().get(i), node, Iris.part(node, "dispute", i + 1), statements);
        }
        return new NamedGraph(iris.casesGraph(), statements.graph()).quads().toList();
    }

    /** That the total {@code total} counts {@code act} in. */
    public Quad inclusion(String total, String act) {
        return Quad.create(iris.casesGraph(), iri(act), ATT.includedIn, iri(total));
    }

    private static void describe(Case event, Node node, Statements statements) {
        statements.type(node, "Case");
        event.accounts().forEach(account -> statements.state(node, ATT.hasAccount, iri(account.id())));
        event.when().ifPresent(days -> days(days, node, statements));
        statements.state(node, ATT.independentSources, Literals.number(event.sources()));
        event.claimants().forEach(claimant -> statements.state(node, ATT.claimant, iri(claimant)));
        event.agreed().forEach(detail -> statements.state(node, ATT.agreed, code(detail)));
        statements.state(node, ATT.grade, ATT.term(event.grade().code()));
        statements.state(node, ATT.rule, Literals.words(event.grade().rule()));
        event.grade().because().forEach(claim -> statements.state(node, ATT.gradedBy, iri(claim)));
    }

    private static void days(Days days, Node node, Statements statements) {
        statements.state(node, ATT.earliest, Literals.day(days.first()));
        statements.state(node, ATT.latest, Literals.day(days.last()));
    }

    private static void family(Family family, Node event, Node node, Statements statements) {
        statements.state(event, ATT.hasFamily, node);
        statements.type(node, "Family");
        family.accounts().forEach(account -> statements.state(node, ATT.familyMember, iri(account.id())));
        statements.state(node, ATT.origin, family.origin().map(CaseMapping::iri));
        family.reasons().forEach(reason -> statements.state(node, ATT.reason, Literals.words(reason)));
    }

    private static void link(Link link, Node event, Node node, Statements statements) {
        statements.state(event, ATT.hasLink, node);
        statements.type(node, "Link");
        Stream.of(link.first(), link.second()).forEach(account -> statements.state(node, ATT.joins, iri(account.id())));
        BigDecimal score = BigDecimal.valueOf(link.score()).setScale(DIGITS, RoundingMode.HALF_EVEN);
        statements.state(node, ATT.score, Literals.decimal(score));
        statements.state(node, ATT.uncertain, Literals.truth(link.uncertain()));
        String reasons = link.reasons().stream().map(Reason::toString).collect(Collectors.joining("; "));
        statements.state(node, ATT.reason, Literals.words(reasons));
    }

    private static void range(Range range, Node event, Statements statements) {
        Node node = NodeFactory.createURI(event.getURI() + "/range/" + range.harm());
        statements.state(event, ATT.hasRange, node);
        statements.type(node, "Range");
        statements.state(node, ATT.harm, ATT.term(range.harm()));
        statements.state(node, ATT.lowest, Literals.number(range.lowest().number()));
        statements.state(node, ATT.highest, Literals.number(range.highest().number()));
        statements.state(node, ATT.lowestFigure, iri(range.lowest().id()));
        statements.state(node, ATT.highestFigure, iri(range.highest().id()));
    }

    private static void dispute(Dispute dispute, Node event, Node node, Statements statements) {
        statements.state(event, ATT.disputed, node);
        statements.type(node, "Dispute");
        statements.state(node, ATT.detail, code(dispute.detail()));
        for (int i = 0; i < dispute.sides().size(); i++) {
            Node side = Iris.part(node, "side", i + 1);
            statements.state(node, ATT.side, side);
            side(dispute.sides().get(i), side, statements);
        }
    }

    private static void side(Side side, Node node, Statements statements) {
        statements.type(node, "Side");
        statements.state(node, ATT.denying, Literals.truth(side.denies()));
        side.things().forEach(thing -> statements.state(node, ATT.position, iri(thing)));
        side.days().ifPresent(days -> days(days, node, statements));
        side.heldBy().forEach(holder -> statements.state(node, ATT.heldBy, iri(holder)));
    }

    private static Node code(Detail detail) {
        return switch (detail) {
            case OCCURRENCE -> ATT.onOccurrence;
            case PERPETRATOR -> ATT.onPerpetrator;
            case WEAPON -> ATT.onWeapon;
            case PLACE -> ATT.onPlace;
            case DATE -> ATT.onDate;
            case FIGURE -> ATT.onFigure;
        };
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
