package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.Mention.Form;
import org.attestgraph.attest.resolve.PlaceWords;
import org.attestgraph.attest.syntax.Syntax;

/** Everything in a report that may fill a role of one of its incidents. */
final class Candidates {
    /** How many sentences before and after an incident's own its fillers may be named in. */
    private static final int BEFORE = 5;

    private static final int AFTER = 2;

    private final Draft draft;
    private final Map<Role, List<Candidate>> byRole = new EnumMap<>(Role.class);

    Candidates(Draft draft) {
        this.draft = draft;
    }

    List<Candidate> all(Role role) {
        return byRole.computeIfAbsent(role, this::find);
    }

    private List<Candidate> find(Role role) {
        Map<String, List<Spot>> byEntity = new LinkedHashMap<>();
        for (Spot spot : draft.spots()) {
            if (mayFill(role, spot)) {
                List<Spot> named = role == Role.TARGET ? named(spot) : List.of();
                (named.isEmpty() ? List.of(spot) : named).forEach(one -> byEntity.computeIfAbsent(
                                one.kind() + "/" + one.entity().id(), key -> new ArrayList<>())
                        .add(one));
            }
        }
        return byEntity.values().stream()
                .map(spots -> new Candidate(spots.getFirst().entity(), spots))
                .toList();
    }

    /** The places that a word for a place is the kind of: of "the villages of Zaytan and Khalasa" both, with the word as head. */
    private List<Spot> named(Spot word) {
        if (word.kind() != EntityKind.TARGET || !draft.containment().isLocality(word.entity())) {
            return List.of();
        }
        List<Spot> places = draft.spotsIn(word.sentence(), EntityKind.PLACE);
        PlaceWords words = new PlaceWords(draft.sentence(word.sentence()));
        List<Spot> named = new ArrayList<>();
        for (Spot place : places) {
            if (place.name().form() == Form.NAME && isKindOf(word, place, words, places)) {
                named.add(new Spot(word.sentence(), place.name().headedBy(word.at()), place.entity()));
            }
        }
        return named;
    }

    private boolean isKindOf(Spot word, Spot place, PlaceWords words, List<Spot> places) {
        if (words.kindWords(place.at()).stream().anyMatch(word.at()::overlaps)) {
            return true;
        }
        Syntax syntax = draft.sentence(word.sentence()).syntax();
        int above = syntax.head(place.at().head());
        return syntax.label(place.at().head()).equals("conj")
                && places.stream()
                        .filter(first -> first.at().contains(above))
                        .anyMatch(first -> words.kindWords(first.at()).stream().anyMatch(word.at()::overlaps));
    }

    /** Those named near enough to the incident to be weighed, and those of the title. */
    List<Candidate> near(Group group, List<Candidate> all) {
        boolean[] near = new boolean[draft.size()];
        for (int sentence = 0; sentence < near.length; sentence++) {
            near[sentence] = draft.sentence(sentence).title();
        }
        for (int own : group.sentences()) {
            int last = Math.min(own + AFTER, near.length - 1);
            for (int sentence = Math.max(0, own - BEFORE); sentence <= last; sentence++) {
                near[sentence] = true;
            }
        }
        List<Candidate> found = new ArrayList<>();
        for (Candidate candidate : all) {
            if (isIn(near, candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static boolean isIn(boolean[] sentences, Candidate candidate) {
        for (Spot spot : candidate.spots()) {
            if (sentences[spot.sentence()]) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayFill(Role role, Spot spot) {
        EntityKind kind = spot.kind();
        Form form = spot.name().form();
        return switch (role) {
            case PERPETRATOR ->
                kind == EntityKind.ACTOR && form != Form.ROLE && form != Form.PERSON
                        || kind == EntityKind.ACTOR
                                && form == Form.PERSON
                                && spot.entity().listed();
            case WEAPON -> kind == EntityKind.WEAPON;
            case PLACE -> kind == EntityKind.PLACE;
            case TARGET ->
                kind == EntityKind.TARGET
                        || kind == EntityKind.ACTOR && form != Form.ROLE && form != Form.PERSON
                        || kind == EntityKind.PLACE && form == Form.NAME;
        };
    }
}
