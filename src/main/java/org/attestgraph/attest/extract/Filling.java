package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.learn.Decision;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.mention.Qualifier;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.syntax.Tree;
import org.attestgraph.attest.text.Span;

/** Makes of a group of acts an incident: its kinds, who, with what, where, when, what was hit, who was harmed. */
final class Filling {
    private final Models models;
    private final Draft draft;
    private final Candidates candidates;
    private final FillerFeatures fillerFeatures;
    private final TimeFeatures timeFeatures;
    private final TollFeatures tollFeatures;
    private final TypeFeatures typeFeatures;

    Filling(Models models, Draft draft) {
        this.models = models;
        this.draft = draft;
        this.candidates = new Candidates(draft);
        this.fillerFeatures = new FillerFeatures(draft);
        this.timeFeatures = new TimeFeatures(draft);
        this.tollFeatures = new TollFeatures(draft);
        this.typeFeatures = new TypeFeatures(draft);
    }

    Incident incident(int number, Group group, List<Group> groups) {
        List<Filler> weapons = fillers(group, Role.WEAPON, groups);
        return new Incident(
                number,
                types(group, groups, weapons),
                fillers(group, Role.PERPETRATOR, groups),
                weapons,
                fillers(group, Role.PLACE, groups),
                fillers(group, Role.TARGET, groups),
                when(group),
                casualties(group, groups),
                false,
                evidence(group));
    }

    /** What is done with a chemical weapon is a chemical attack, whatever the words for the act. */
    private SortedSet<IncidentType> types(Group group, List<Group> groups, List<Filler> weapons) {
        SortedSet<IncidentType> types = new TreeSet<>();
        IncidentType best = IncidentType.OTHER_VIOLENCE;
        double most = 0;
        Decision model = models.get("type");
        double threshold = models.threshold("type");
        for (IncidentType type : IncidentType.values()) {
            double probability = model.probability(typeFeatures.of(group, type, groups));
            if (probability >= threshold) {
                types.add(type);
            }
            if (probability > most) {
                most = probability;
                best = type;
            }
        }
        if (weapons.stream().anyMatch(this::isChemical)) {
            types.add(IncidentType.CHEMICAL_ATTACK);
        }
        if (types.isEmpty()) {
            types.add(best);
        }
        return types;
    }

    private boolean isChemical(Filler weapon) {
        return draft.spots().stream()
                .filter(spot -> spot.entity().equals(weapon.entity()))
                .anyMatch(spot -> spot.entryOf("implies").equals(IncidentType.CHEMICAL_ATTACK.code()));
    }

    private record Scored(Candidate candidate, double probability, FeatureList features) {}

    private List<Filler> fillers(Group group, Role role, List<Group> groups) {
        String name = role.name();
        List<Candidate> all = candidates.all(role);
        List<Candidate> near = candidates.near(group, all);
        List<Scored> scored = new ArrayList<>();
        Decision model = models.get(name);
        for (Candidate candidate : near) {
            FeatureList features = fillerFeatures.of(group, role, candidate, near, groups);
            scored.add(new Scored(candidate, model.probability(features), features));
        }
        scored.sort(Comparator.comparingDouble((Scored one) -> -one.probability()));
        List<Scored> chosen = new ArrayList<>();
        for (Scored one : scored) {
            double needed = chosen.isEmpty() ? models.threshold(name) : models.thresholdOfAnother(role);
            boolean isNew = chosen.stream().noneMatch(other -> sameOrNested(other.candidate(), one.candidate()));
            if (one.probability() >= needed && isNew) {
                chosen.add(one);
            } else if (role == Role.PLACE && one.probability() >= models.threshold(name)) {
                chosen.replaceAll(other -> isWithin(one.candidate(), other.candidate()) ? one : other);
            }
        }
        if (chosen.isEmpty() && role == Role.PLACE && !scored.isEmpty()) {
            chosen.add(scored.getFirst());
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt((Scored one) ->
                                one.candidate().spots().getFirst().sentence())
                        .thenComparingInt(
                                one -> one.candidate().spots().getFirst().at().from()))
                .map(one -> filler(group, role, one))
                .toList();
    }

    /** Of a place and one that it lies in the narrower tells more. */
    private boolean isWithin(Candidate narrower, Candidate wider) {
        return draft.containment().isAbove(wider.entity(), narrower.entity());
    }

    private boolean sameOrNested(Candidate a, Candidate b) {
        return a.entity().kind() == b.entity().kind()
                && (a.entity().id().equals(b.entity().id())
                        || draft.containment().isAbove(a.entity(), b.entity())
                        || draft.containment().isAbove(b.entity(), a.entity()));
    }

    private Filler filler(Group group, Role role, Scored one) {
        Draft.Spot spot = fillerFeatures.closest(group, one.candidate());
        String reasons = String.join("; ", models.get(role.name()).reasons(one.features(), 3));
        return new Filler(one.candidate().entity(), draft.span(spot.sentence(), spot.at()), reasons);
    }

    private Optional<When> when(Group group) {
        List<TimeFeatures.Choice> choices = timeFeatures.choices(group);
        TimeFeatures.Choice best = null;
        double most = models.threshold("time");
        for (TimeFeatures.Choice choice : choices) {
            double probability = models.get("time").probability(timeFeatures.of(group, choice, choices));
            if (probability >= most) {
                most = probability;
                best = choice;
            }
        }
        return Optional.ofNullable(best)
                .map(choice -> new When(
                        choice.interval(), precision(choice.interval()), evidence(group, choice), rule(choice)));
    }

    /** A day on which somebody spoke may be later than what is spoken of. */
    private String rule(TimeFeatures.Choice choice) {
        return choice.moment().filter(this::isOfStatement).isPresent() ? When.OF_STATEMENT : choice.how();
    }

    private boolean isOfStatement(Draft.Moment moment) {
        Tree tree = draft.tree(moment.sentence());
        int verb = tree.verbAbove(moment.time().at().head());
        boolean acts = draft.actsIn(moment.sentence()).stream().anyMatch(act -> act.head() == verb);
        return !acts
                && draft.sentence(moment.sentence()).of(Mention.Cue.class).stream()
                        .anyMatch(cue -> cue.at().head() == verb);
    }

    private Span evidence(Group group, TimeFeatures.Choice choice) {
        return choice.moment()
                .map(moment -> draft.span(moment.sentence(), moment.time().at()))
                .or(() -> draft.report().front().dateLine().map(line -> new Span(line.start(), line.end())))
                .orElseGet(() -> draft.span(group.first()));
    }

    static DatePrecision precision(DateInterval interval) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(interval.earliest(), interval.latest()) + 1;
        return days == 1
                ? DatePrecision.DAY
                : days <= 7
                        ? DatePrecision.WEEK
                        : days <= 31 ? DatePrecision.MONTH : days <= 366 ? DatePrecision.YEAR : DatePrecision.PERIOD;
    }

    private List<Casualty> casualties(Group group, List<Group> groups) {
        List<Casualty> casualties = new ArrayList<>();
        List<Toll> told = new ArrayList<>();
        for (Toll toll : tollFeatures.candidates(group)) {
            double probability = models.get("toll").probability(tollFeatures.of(group, toll, groups));
            boolean known = told.stream().anyMatch(other -> repeats(toll, other));
            if (probability >= models.threshold("toll") && !known) {
                told.add(toll);
                casualties.add(
                        casualty(toll, draft.span(toll.sentence(), toll.figure().at())));
            }
        }
        return casualties;
    }

    /** The same number again is the same people told of again, unless one sentence counts two kinds of them. */
    private static boolean repeats(Toll toll, Toll other) {
        return other.harm() == toll.harm()
                && other.figure().number() == toll.figure().number()
                && (other.sentence() != toll.sentence()
                        || other.figure().victimKind() == toll.figure().victimKind());
    }

    static Casualty casualty(Toll toll, Span evidence) {
        int number = toll.figure().number();
        Qualifier qualifier = toll.figure().qualifier();
        OptionalInt minimum =
                switch (qualifier) {
                    case EXACTLY, AT_LEAST -> OptionalInt.of(number);
                    case MORE_THAN -> OptionalInt.of(number);
                    case AT_MOST, NEARLY, ABOUT -> OptionalInt.empty();
                };
        OptionalInt maximum =
                switch (qualifier) {
                    case EXACTLY, AT_MOST -> OptionalInt.of(number);
                    case AT_LEAST, MORE_THAN, NEARLY, ABOUT -> OptionalInt.empty();
                };
        return new Casualty(
                toll.harm(),
                number,
                qualifier,
                toll.figure().victims(),
                toll.figure().victimKind(),
                minimum,
                maximum,
                evidence,
                "figure");
    }

    private List<Span> evidence(Group group) {
        return group.sentences().stream()
                .map(sentence -> draft.sentence(sentence).sentence().span())
                .toList();
    }
}
