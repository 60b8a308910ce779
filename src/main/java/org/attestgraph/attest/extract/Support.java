package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.attestgraph.attest.extract.Claim.Details;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.text.Span;

/**
 * Which parts of its incidents a claim itself supports: those that its own sentence names. Blame above all is nobody's
 * unless the sentence lays it: where that is open, a claim supports less rather than more.
 */
final class Support {
    private static final String RULE = "named in the claim";

    private final Draft draft;
    private final List<Incident> incidents;
    private final List<Claim> claims;
    private final Map<Span, Integer> sentences = new HashMap<>();

    private Support(Draft draft, List<Incident> incidents, List<Claim> claims) {
        this.draft = draft;
        this.incidents = incidents;
        this.claims = claims;
        for (int i = 0; i < draft.size(); i++) {
            sentences.put(draft.sentence(i).sentence().span(), i);
        }
    }

    /** {@code claims} with their details. */
    static List<Claim> given(Draft draft, List<Incident> incidents, List<Claim> claims) {
        Support support = new Support(draft, incidents, claims);
        return claims.stream().map(claim -> claim.with(support.details(claim))).toList();
    }

    private Details details(Claim claim) {
        Integer sentence = sentences.get(claim.evidence());
        if (sentence == null || claim.stance() == Stance.DENIES || denialOfNobody(sentence, claim.evidence())) {
            return Details.NONE;
        }
        List<Incident> about = incidents.stream()
                .filter(incident -> claim.about().contains(incident.number()))
                .toList();
        Agency agency = new Agency(draft, sentence);
        return new Details(
                named(sentence, blamable(about), agency::isAgent),
                named(
                        sentence,
                        entities(about.stream()
                                .flatMap(incident -> incident.weapons().stream())
                                .toList()),
                        spot -> true),
                figures(about, claim.evidence()));
    }

    /** Words of denial that no denial was made of may turn round all else that the sentence says. */
    private boolean denialOfNobody(int sentence, Span words) {
        return draft.sentence(sentence).of(Mention.Cue.class).stream().anyMatch(Mention.Cue::denies)
                && claims.stream()
                        .noneMatch(claim -> claim.stance() == Stance.DENIES
                                && claim.evidence().equals(words));
    }

    /** Two who fight each other are not blamed by whoever says so. */
    private static List<Entity> blamable(List<Incident> about) {
        return entities(about.stream()
                .filter(incident -> !incident.types().contains(IncidentType.CLASH)
                        || incident.perpetrators().size() == 1)
                .flatMap(incident -> incident.perpetrators().stream())
                .toList());
    }

    private static List<Entity> entities(List<Filler> fillers) {
        return fillers.stream().map(Filler::entity).distinct().toList();
    }

    private List<Filler> named(int sentence, List<Entity> entities, Predicate<Spot> counts) {
        List<Filler> named = new ArrayList<>();
        for (Entity entity : entities) {
            draft.spotsIn(sentence, entity.kind()).stream()
                    .filter(spot -> spot.entity().id().equals(entity.id()))
                    .filter(counts)
                    .findFirst()
                    .ifPresent(spot -> named.add(new Filler(entity, draft.span(sentence, spot.at()), RULE)));
        }
        return named;
    }

    /** Of two who speak in one sentence, it is open whose a figure is. */
    private List<Details.Figure> figures(List<Incident> about, Span words) {
        List<Details.Figure> figures = new ArrayList<>();
        if (claims.stream().filter(claim -> claim.evidence().equals(words)).count() > 1) {
            return figures;
        }
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
