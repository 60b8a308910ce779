package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.attestgraph.attest.extract.Claim.Details;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.extract.WordReading.Said;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.text.Span;

/** Who claims what, where a word of speech and somebody who may speak stand in one sentence. */
final class WordClaims {
    private final WordEvents events;
    private final List<Incident> incidents;
    private final Entity publisher;
    private final List<Filler> credited;

    /**
     * @param publisher who speaks where nobody is named
     * @param credited media that the report names as those it took its story from
     */
    WordClaims(WordEvents events, List<Incident> incidents, Entity publisher, List<Filler> credited) {
        this.events = events;
        this.incidents = List.copyOf(incidents);
        this.publisher = publisher;
        this.credited = List.copyOf(credited);
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        Set<List<Object>> made = new HashSet<>();
        for (Said said : events.story()) {
            Optional<Integer> told = events.toldIn(said);
            Optional<Speaker> speaker = Speaker.in(said);
            boolean denies = speaker.isPresent() && WordEvents.denies(said);
            Optional<Integer> about = denies
                    ? told.or(() -> before(said))
                    : told.filter(number -> speaker.isPresent() || events.tellsFirst(said));
            about.ifPresent(number -> {
                Filler claimant = claimant(said, speaker);
                if (made.add(List.of(
                        number,
                        denies,
                        claimant.entity().kind(),
                        claimant.entity().id()))) {
                    claims.add(claim(claims.size() + 1, said, number, claimant, denies));
                }
            });
        }
        return claims;
    }

    /** What was told last before a sentence. */
    private Optional<Integer> before(Said said) {
        return events.story().stream()
                .takeWhile(other -> !other.equals(said))
                .flatMap(other -> events.toldIn(other).stream())
                .reduce((a, b) -> b);
    }

    private Filler claimant(Said said, Optional<Speaker> speaker) {
        return speaker.map(who -> new Filler(who.entity(), said.sentence().span(who.at()), "speaker"))
                .orElseGet(
                        () -> new Filler(publisher, said.sentence().sentence().span(), "own voice"));
    }

    private Claim claim(int number, Said said, int about, Filler claimant, boolean denies) {
        return new Claim(
                number,
                denies ? Stance.DENIES : Stance.ASSERTS,
                List.of(about),
                claimant,
                carriers(said, claimant),
                OptionalInt.empty(),
                said.sentence().of(Mention.Mood.class).stream().anyMatch(Mention.Mood::hedge),
                denies ? Details.NONE : details(said, incidents.get(about - 1)),
                said.sentence().sentence().span(),
                claimant.rule());
    }

    /** The media named beside who speaks, else those credited, else the publisher. */
    private List<Filler> carriers(Said said, Filler claimant) {
        List<Filler> named = said.spots().stream()
                .filter(spot ->
                        spot.kind() == EntityKind.SOURCE && !spot.entity().equals(claimant.entity()))
                .map(spot -> new Filler(spot.entity(), said.sentence().span(spot.at()), "carrier"))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        return credited.isEmpty()
                ? List.of(new Filler(publisher, said.sentence().sentence().span(), "publisher"))
                : credited;
    }

    /** What of the incident the sentence itself names. */
    private static Details details(Said said, Incident incident) {
        Span words = said.sentence().sentence().span();
        List<Details.Figure> figures = new ArrayList<>();
        for (int i = 0; i < incident.casualties().size(); i++) {
            if (words.contains(incident.casualties().get(i).evidence())) {
                figures.add(new Details.Figure(incident.number(), i));
            }
        }
        boolean blames = !incident.types().contains(IncidentType.CLASH)
                || incident.perpetrators().size() == 1;
        return new Details(
                blames ? within(words, incident.perpetrators()) : List.of(),
                within(words, incident.weapons()),
                figures);
    }

    private static List<Filler> within(Span words, List<Filler> fillers) {
        return fillers.stream()
                .filter(filler -> words.contains(filler.evidence()))
                .toList();
    }
}
