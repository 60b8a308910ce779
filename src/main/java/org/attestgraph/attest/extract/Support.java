package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attestgraph.attest.extract.Claim.Details;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.text.Span;

/**
 * Which parts of its incidents a claim itself supports: the perpetrators, weapons and figures that its own words name. A
 * denial supports none.
 */
public final class Support {
    private static final String RULE = "named in the claim";

    private final List<Incident> incidents;

    private Support(List<Incident> incidents) {
        this.incidents = incidents;
    }

    /** {@code extraction} with the details of each claim that has none yet. */
    public static Extraction given(Extraction extraction) {
        Support support = new Support(extraction.incidents());
        return new Extraction(
                extraction.report(),
                extraction.published(),
                extraction.publisher(),
                extraction.incidents(),
                extraction.claims().stream().map(support::detailed).toList());
    }

    private Claim detailed(Claim claim) {
        if (claim.stance() == Stance.DENIES || !claim.details().equals(Details.NONE)) {
            return claim;
        }
        List<Incident> about = incidents.stream()
                .filter(incident -> claim.about().contains(incident.number()))
                .toList();
        Details details = new Details(
                named(about, Incident::perpetrators, claim.evidence()),
                named(about, Incident::weapons, claim.evidence()),
                figures(about, claim.evidence()));
        return new Claim(
                claim.number(),
                claim.stance(),
                claim.about(),
                claim.claimant(),
                claim.reportedBy(),
                claim.relays(),
                claim.hedged(),
                details,
                claim.evidence(),
                claim.rule());
    }

    private static List<Filler> named(List<Incident> about, Function<Incident, List<Filler>> slot, Span words) {
        Map<Entity, Filler> named = new LinkedHashMap<>();
        about.stream()
                .flatMap(incident -> slot.apply(incident).stream())
                .filter(filler -> words.contains(filler.evidence()))
                .forEach(filler ->
                        named.putIfAbsent(filler.entity(), new Filler(filler.entity(), filler.evidence(), RULE)));
        return List.copyOf(named.values());
    }

    private static List<Details.Figure> figures(List<Incident> about, Span words) {
        List<Details.Figure> figures = new ArrayList<>();
        for (Incident incident : about) {
            for (int i = 0; i < incident.casualties().size(); i++) {
                if (words.contains(incident.casualties().get(i).evidence())) {
                    figures.add(new Details.Figure(incident.number(), i));
                }
            }
        }
        return figures;
    }
}
