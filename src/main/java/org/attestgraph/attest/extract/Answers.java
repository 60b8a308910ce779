package org.attestgraph.attest.extract;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.text.Span;

/** What an annotation says of the parts of a draft: which incident an act tells of, what fills its slots, who speaks. */
final class Answers {
    /** The annotation does not say whether the act is told of. */
    static final int UNKNOWN = -2;

    /** The act is no incident's. */
    static final int NONE = -1;

    /** What an act must share with an incident, beyond its kind, to be taken for a telling of it. */
    private static final double LEAST_SHARED = 1;

    private final Draft draft;
    private final Annotation gold;
    private final Judge judge;
    private final Map<Act, Integer> incidentOf = new HashMap<>();

    Answers(Draft draft, Annotation gold, Judge judge) {
        this.draft = draft;
        this.gold = gold;
        this.judge = judge;
        for (Act act : draft.acts()) {
            incidentOf.put(act, find(act));
        }
    }

    /** Index of the incident that an act tells of, {@link #NONE} or {@link #UNKNOWN}. */
    int incidentOf(Act act) {
        return incidentOf.getOrDefault(act, NONE);
    }

    private int find(Act act) {
        Span span = draft.span(act);
        int best = NONE;
        int shortest = Integer.MAX_VALUE;
        for (int i = 0; i < gold.incidents().size(); i++) {
            for (String quote : gold.incidents().get(i).quotes()) {
                if (quote.length() < shortest && isIn(span, quote)) {
                    best = i;
                    shortest = quote.length();
                }
            }
        }
        if (best != NONE) {
            return best;
        }
        for (Annotation.Claim claim : gold.claims()) {
            if (isIn(span, claim.quote())) {
                List<Integer> about = claim.about().stream()
                        .map(this::index)
                        .filter(i -> i >= 0)
                        .toList();
                return about.size() == 1 ? about.getFirst() : likeliest(act, about);
            }
        }
        return draft.sentence(act.sentence()).title() ? UNKNOWN : NONE;
    }

    /** Of incidents that an act may tell of, the one with which its sentence shares most; none where two share as much. */
    private int likeliest(Act act, List<Integer> incidents) {
        double most = LEAST_SHARED;
        int likeliest = UNKNOWN;
        for (int incident : incidents) {
            double shared = shared(act, gold.incidents().get(incident));
            if (shared > most) {
                most = shared;
                likeliest = incident;
            } else if (shared == most) {
                likeliest = UNKNOWN;
            }
        }
        return likeliest;
    }

    private double shared(Act act, Annotation.Incident incident) {
        boolean fits = incident.types().stream().anyMatch(type -> act.types().contains(type.code()));
        if (act.isSpecific() && !fits) {
            return 0;
        }
        double shared = fits ? 1 : 0;
        for (Role role : Role.values()) {
            for (List<String> expected : expected(role, incident)) {
                boolean named = draft.spotsIn(act.sentence()).stream()
                        .anyMatch(spot -> judge.same(expected, judge.names(spot.entity())));
                shared += named ? 1 : 0;
            }
        }
        for (Draft.Toll toll : draft.tollsIn(act.sentence())) {
            shared += matches(incident, toll) ? 2 : 0;
        }
        return shared;
    }

    private boolean isIn(Span span, String quote) {
        int at = draft.text().indexOf(quote);
        while (at >= 0) {
            if (at <= span.start() && span.end() <= at + quote.length()) {
                return true;
            }
            at = draft.text().indexOf(quote, at + 1);
        }
        return false;
    }

    private int index(String id) {
        for (int i = 0; i < gold.incidents().size(); i++) {
            if (gold.incidents().get(i).id().equals(id)) {
                return i;
            }
        }
        return UNKNOWN;
    }

    /** Id of the incident that most acts of a group tell of, the first annotated of those that as many do. */
    Optional<String> told(Group group) {
        return most(group).map(most -> gold.incidents().get(most.getKey()).id());
    }

    private Optional<Map.Entry<Integer, Integer>> most(Group group) {
        Map<Integer, Integer> count = new HashMap<>();
        group.acts().stream().map(this::incidentOf).filter(i -> i >= 0).forEach(i -> count.merge(i, 1, Integer::sum));
        return count.entrySet().stream()
                .max((a, b) -> a.getValue().equals(b.getValue())
                        ? b.getKey().compareTo(a.getKey())
                        : a.getValue().compareTo(b.getValue()));
    }

    /**
     * The incident that each group tells of: the one that most of its acts do. Of two groups of one incident the one with
     * more acts has it, the other is absent.
     */
    Map<Group, Annotation.Incident> incidents(List<Group> groups) {
        Map<Group, Integer> votes = new LinkedHashMap<>();
        Map<Group, Integer> choice = new LinkedHashMap<>();
        for (Group group : groups) {
            most(group).ifPresent(most -> {
                choice.put(group, most.getKey());
                votes.put(group, most.getValue());
            });
        }
        Map<Group, Annotation.Incident> incidents = new LinkedHashMap<>();
        choice.forEach((group, index) -> {
            boolean beaten = choice.entrySet().stream()
                    .anyMatch(other -> other.getValue().equals(index)
                            && !other.getKey().equals(group)
                            && (votes.getOrDefault(other.getKey(), 0) > votes.getOrDefault(group, 0)
                                    || votes.getOrDefault(other.getKey(), 0).equals(votes.getOrDefault(group, 0))
                                            && groups.indexOf(other.getKey()) < groups.indexOf(group)));
            if (!beaten) {
                incidents.put(group, gold.incidents().get(index));
            }
        });
        return incidents;
    }

    /** Which candidates fill a role: for each thing annotated the one with its best name, named nearest. */
    List<Candidate> fillers(
            Role role,
            Annotation.Incident incident,
            List<Candidate> candidates,
            java.util.function.ToDoubleFunction<Candidate> distance) {
        List<Candidate> right = new ArrayList<>();
        for (List<String> expected : expected(role, incident)) {
            Candidate best = null;
            double bestCost = Double.MAX_VALUE;
            for (Candidate candidate : candidates) {
                int rank = rank(role, expected, candidate);
                if (rank >= 0) {
                    double cost =
                            Math.min(rank, 3) * (role == Role.PLACE ? 1000 : 1) + distance.applyAsDouble(candidate);
                    if (cost < bestCost) {
                        bestCost = cost;
                        best = candidate;
                    }
                }
            }
            if (best != null && !right.contains(best)) {
                right.add(best);
            }
        }
        return right;
    }

    /** Whether a candidate would be accepted in a role, if not as the best. */
    boolean acceptable(Role role, Annotation.Incident incident, Candidate candidate) {
        return expected(role, incident).stream().anyMatch(expected -> judge.same(expected, names(role, candidate)));
    }

    /** Place in the list of acceptable names of the first that is one of the candidate's; -1 if none is. */
    private int rank(Role role, List<String> expected, Candidate candidate) {
        List<String> names = names(role, candidate);
        if (!judge.same(expected, names)) {
            return -1;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (judge.same(List.of(expected.get(i)), names)) {
                return i;
            }
        }
        return expected.size();
    }

    private List<List<String>> expected(Role role, Annotation.Incident incident) {
        return switch (role) {
            case PERPETRATOR -> incident.perpetrators();
            case WEAPON -> incident.weapons();
            case PLACE ->
                incident.places().stream().map(judge::withoutCountries).toList();
            case TARGET -> incident.targets();
        };
    }

    private List<String> names(Role role, Candidate candidate) {
        List<String> names = new ArrayList<>(
                role == Role.PERPETRATOR || role == Role.WEAPON
                        ? judge.namesWithBroader(candidate.entity())
                        : judge.names(candidate.entity()));
        candidate.spots().stream().map(spot -> spot.name().surface()).distinct().forEach(names::add);
        return names;
    }

    static boolean matches(DateInterval expected, DateInterval found) {
        if (expected.contains(found)) {
            return true;
        }
        long overlap = Math.min(expected.latest().toEpochDay(), found.latest().toEpochDay())
                - Math.max(expected.earliest().toEpochDay(), found.earliest().toEpochDay())
                + 1;
        long union = Math.max(expected.latest().toEpochDay(), found.latest().toEpochDay())
                - Math.min(expected.earliest().toEpochDay(), found.earliest().toEpochDay())
                + 1;
        return overlap > 0 && overlap * 2 >= union;
    }

    static long days(DateInterval interval) {
        return ChronoUnit.DAYS.between(interval.earliest(), interval.latest()) + 1;
    }

    static boolean matches(Annotation.Incident incident, Toll toll) {
        return incident.casualties().stream()
                .anyMatch(casualty -> casualty.kind() == toll.harm()
                        && casualty.number() == toll.figure().number());
    }

    /** The claims whose words overlap a sentence. */
    List<Annotation.Claim> claimsIn(int sentence) {
        Span span = draft.sentence(sentence).sentence().span();
        List<Annotation.Claim> claims = new ArrayList<>();
        for (Annotation.Claim claim : gold.claims()) {
            int at = draft.text().indexOf(claim.quote());
            if (at >= 0 && at < span.end() && at + claim.quote().length() > span.start()) {
                claims.add(claim);
            }
        }
        return claims;
    }

    boolean speaks(Voice voice) {
        List<String> names = names(voice);
        return claimsIn(voice.sentence()).stream().anyMatch(claim -> judge.same(claim.claimant(), names));
    }

    /** Ids of the incidents that a voice's claims in its sentence are about. */
    Set<String> about(Voice voice) {
        List<String> names = names(voice);
        Set<String> about = new HashSet<>();
        claimsIn(voice.sentence()).stream()
                .filter(claim -> judge.same(claim.claimant(), names))
                .forEach(claim -> about.addAll(claim.about()));
        return about;
    }

    boolean carries(Voice voice) {
        List<String> names = names(voice);
        return claimsIn(voice.sentence()).stream()
                .flatMap(claim -> claim.reportedBy().stream())
                .anyMatch(medium -> judge.same(medium, names));
    }

    private List<String> names(Voice voice) {
        List<String> names = new ArrayList<>(judge.names(voice.entity()));
        if (!voice.pronoun()) {
            names.add(draft.span(voice.sentence(), voice.at()).in(draft.text()));
        }
        return names;
    }

    /** Whether the report makes a claim about the incident in its own voice. */
    boolean inOwnVoice(Annotation.Incident incident, List<String> publisher) {
        return gold.claims().stream()
                .anyMatch(claim -> claim.about().contains(incident.id()) && judge.same(claim.claimant(), publisher));
    }
}
