package org.attestgraph.attest.rdf;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.extract.Casualty;
import org.attestgraph.attest.extract.Filler;
import org.attestgraph.attest.extract.Incident;
import org.attestgraph.attest.extract.IncidentType;
import org.attestgraph.attest.extract.When;

/** Says what a report tells of one incident. */
record IncidentMapping(Page page) {

    void describe(Incident incident) {
        Node node = page.iris().incident(page.report(), incident.number());
        for (IncidentType type : incident.types()) {
            page.statements().type(node, type.className());
        }
        page.state(node, ATT.inReport, page.report());
        page.state(node, ATT.ordinal, Literals.number(incident.number()));
        page.state(node, ATT.aggregate, Literals.truth(incident.aggregate()));
        incident.evidence().forEach(span -> page.evidence(node, span));
        fillers(node, incident);
        incident.when().ifPresent(when -> time(node, when));
        for (int i = 0; i < incident.casualties().size(); i++) {
            figure(node, i + 1, incident.casualties().get(i));
        }
    }

    /** The mentions in an incident's slots. */
    static Stream<Mention> mentions(Incident incident) {
        return Stream.of(
                        Mention.of(SlotRole.PERPETRATOR, incident.perpetrators()),
                        Mention.of(SlotRole.WEAPON, incident.weapons()),
                        Mention.of(SlotRole.PLACE, incident.places()),
                        Mention.of(SlotRole.TARGET, incident.targets()))
                .flatMap(slot -> slot);
    }

    private void fillers(Node node, Incident incident) {
        for (Filler perpetrator : incident.perpetrators()) {
            Node actor = page.iris().entity(perpetrator.entity());
            page.state(actor, ATT.perpetrated, node);
            if (!incident.weapons().isEmpty()) {
                page.state(actor, ATT.usedWeapon, node);
            }
        }
        link(node, ATT.involvedWeapon, incident.weapons());
        link(node, ATT.locatedIn, incident.places());
        link(node, ATT.target, incident.targets());
        Mention.describe(page, node, mentions(incident), incident.evidence().getFirst());
    }

    private void link(Node node, Node property, List<Filler> fillers) {
        fillers.forEach(filler -> page.state(node, property, page.iris().entity(filler.entity())));
    }

    private void time(Node node, When when) {
        page.state(node, ATT.earliest, Literals.day(when.interval().earliest()));
        page.state(node, ATT.latest, Literals.day(when.interval().latest()));
        page.state(node, ATT.datePrecision, Codes.of(when.precision()));
        page.state(node, ATT.dateText, Literals.words(page.text().exact(when.evidence())));
        Node mention = page.iris().dateMention(node);
        page.state(node, ATT.mention, mention);
        page.statements().type(mention, "Mention");
        page.state(mention, ATT.role, ATT.asDate);
        page.state(mention, ATT.rule, Literals.words(when.rule()));
        page.evidence(mention, when.evidence());
    }

    private void figure(Node incident, int number, Casualty casualty) {
        Node node = page.iris().figure(incident, number);
        page.state(incident, ATT.casualties, node);
        page.statements().type(node, "CasualtyFigure");
        page.state(node, ATT.ordinal, Literals.number(number));
        page.state(node, ATT.harm, Codes.of(casualty.harm()));
        page.state(node, ATT.number, Literals.number(casualty.number()));
        page.state(node, ATT.qualifier, Codes.of(casualty.qualifier()));
        page.state(node, ATT.victimKind, Codes.of(casualty.victimKind()));
        if (!casualty.victims().isBlank()) {
            page.state(node, ATT.victims, Literals.words(casualty.victims()));
        }
        casualty.minimum().ifPresent(least -> page.state(node, ATT.minimum, Literals.number(least)));
        casualty.maximum().ifPresent(most -> page.state(node, ATT.maximum, Literals.number(most)));
        page.state(node, ATT.rule, Literals.words(casualty.rule()));
        page.evidence(node, casualty.evidence());
    }
}
