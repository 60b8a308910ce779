package org.attestgraph.attest.rdf;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.extract.Claim;
import org.attestgraph.attest.extract.Claim.Details.Figure;
import org.attestgraph.attest.extract.Filler;

/** Says who claims what in a report, carried by whom. */
record ClaimMapping(Page page) {

    void describe(Claim claim) {
        Node node = page.iris().claim(page.report(), claim.number());
        page.statements().type(node, "Claim");
        page.state(node, ATT.inReport, page.report());
        page.state(node, ATT.ordinal, Literals.number(claim.number()));
        page.state(node, ATT.stance, Codes.of(claim.stance()));
        page.state(node, ATT.hedged, Literals.truth(claim.hedged()));
        page.state(node, ATT.rule, Literals.words(claim.rule()));
        page.evidence(node, claim.evidence());
        about(node, claim);
        link(node, ATT.claimedBy, List.of(claim.claimant()));
        link(node, ATT.reportedBy, claim.reportedBy());
        claim.relays()
                .ifPresent(number -> page.state(node, ATT.relays, page.iris().claim(page.report(), number)));
        details(node, claim.details());
        Mention.describe(page, node, mentions(claim), claim.evidence());
    }

    /** The mentions in a claim's slots. */
    static Stream<Mention> mentions(Claim claim) {
        return Stream.of(
                        Mention.of(SlotRole.CLAIMANT, List.of(claim.claimant())),
                        Mention.of(SlotRole.SOURCE, claim.reportedBy()),
                        Mention.of(SlotRole.ATTRIBUTED_ACTOR, claim.details().actors()),
                        Mention.of(SlotRole.NAMED_WEAPON, claim.details().weapons()))
                .flatMap(slot -> slot);
    }

    private void about(Node node, Claim claim) {
        Node stance =
                switch (claim.stance()) {
                    case ASSERTS -> ATT.asserts;
                    case DENIES -> ATT.denies;
                };
        for (int number : claim.about()) {
            Node incident = page.iris().incident(page.report(), number);
            page.state(node, stance, incident);
            page.state(node, ATT.about, incident);
        }
    }

    private void details(Node node, Claim.Details details) {
        link(node, ATT.attributesTo, details.actors());
        link(node, ATT.namesWeapon, details.weapons());
        for (Figure figure : details.figures()) {
            Node incident = page.iris().incident(page.report(), figure.incident());
            Node given = page.iris().figure(incident, figure.index() + 1);
            page.state(node, ATT.givesFigure, given);
            page.state(given, ATT.statedBy, node);
        }
    }

    private void link(Node node, Node property, List<Filler> fillers) {
        fillers.forEach(filler -> page.state(node, property, page.iris().entity(filler.entity())));
    }
}
