package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.learn.Decision;
import org.attestgraph.attest.learn.Examples;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.syntax.Grammar;

/**
 * Learns the extractor's models from annotated reports. Each stage is taught on what the stages before it make of reports
 * that they were not taught on, so that it meets the mistakes that it will have to live with. Deterministic.
 */
public final class Teaching {
    private static final int PARTS = 5;

    /** From which probability on each answer is yes, chosen by cross-validation. */
    static final Map<String, Double> THRESHOLDS = Map.ofEntries(
            Map.entry("act", 0.35),
            Map.entry("join", 0.5),
            Map.entry("merge", 0.5),
            Map.entry("keep", 0.4),
            Map.entry("time", 0.35),
            Map.entry("toll", 0.5),
            Map.entry("type", 0.4),
            Map.entry("speaker", 0.45),
            Map.entry("carrier", 0.45),
            Map.entry("own", 0.5),
            Map.entry("aggregate", 0.5),
            Map.entry("about", 0.15),
            Map.entry("PERPETRATOR", 0.4),
            Map.entry("another PERPETRATOR", 0.65),
            Map.entry("WEAPON", 0.35),
            Map.entry("PLACE", 0.45),
            Map.entry("another PLACE", 0.6),
            Map.entry("TARGET", 0.3));

    /** An annotated report. */
    public record Lesson(Report report, Annotation gold) {}

    private final Judge judge;
    private final Extractor reader;
    private final Map<Lesson, Draft> drafts = new HashMap<>();
    private final Map<Lesson, Answers> answers = new HashMap<>();
    private final Map<Lesson, GroupingExamples> groupingExamples = new HashMap<>();

    public Teaching(Lexicon lexicon, Grammar grammar, Judge judge) {
        this.judge = judge;
        this.reader = new Extractor(lexicon, grammar, new Models(Map.of(), Map.of()));
    }

    /** What the models make of a report that was drafted before. */
    public Extraction extract(Lesson lesson, Extractor extractor) {
        return extractor.extract(draft(lesson));
    }

    private Draft draft(Lesson lesson) {
        return drafts.computeIfAbsent(lesson, key -> reader.draft(key.report()));
    }

    private Answers answers(Lesson lesson) {
        return answers.computeIfAbsent(lesson, key -> new Answers(draft(key), key.gold(), judge));
    }

    public Models train(List<Lesson> lessons) {
        return train(lessons, THRESHOLDS);
    }

    Models train(List<Lesson> lessons, Map<String, Double> thresholds) {
        Models grouping = grouping(lessons, thresholds);
        Map<String, Decision> all = new TreeMap<>(grouping.models());
        Map<Lesson, List<Group>> groups = new LinkedHashMap<>();
        for (int part = 0; part < PARTS; part++) {
            Models without = grouping(others(lessons, part), thresholds);
            for (Lesson lesson : part(lessons, part)) {
                groups.put(lesson, new Grouping(without, draft(lesson)).groups());
            }
        }
        all.putAll(filling(lessons, groups));
        all.putAll(speaking(lessons));
        Models soFar = new Models(all, thresholds);
        all.putAll(keeping(lessons, groups, soFar));
        return new Models(all, thresholds);
    }

    private static List<Lesson> part(List<Lesson> lessons, int part) {
        List<Lesson> inPart = new ArrayList<>();
        for (int i = part; i < lessons.size(); i += PARTS) {
            inPart.add(lessons.get(i));
        }
        return inPart;
    }

    private static List<Lesson> others(List<Lesson> lessons, int part) {
        List<Lesson> others = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            if (i % PARTS != part) {
                others.add(lessons.get(i));
            }
        }
        return others;
    }

    private Models grouping(List<Lesson> lessons, Map<String, Double> thresholds) {
        Examples act = new Examples();
        Examples merge = new Examples();
        Examples join = new Examples();
        for (Lesson lesson : lessons) {
            GroupingExamples examples = groupingExamples.computeIfAbsent(lesson, this::groupingExamples);
            examples.acts().forEach(one -> act.add(one.features(), one.yes()));
            examples.merges().forEach(one -> merge.add(one.features(), one.yes()));
            examples.joins().forEach(one -> join.add(one.features(), one.yes()));
        }
        return new Models(Map.of("act", act.learn(), "merge", merge.learn(), "join", join.learn()), thresholds);
    }

    private record Example(FeatureList features, boolean yes) {}

    private record GroupingExamples(List<Example> acts, List<Example> joins, List<Example> merges) {}

    private GroupingExamples groupingExamples(Lesson lesson) {
        Draft draft = draft(lesson);
        Answers right = answers(lesson);
        ActFeatures actFeatures = new ActFeatures(draft);
        MergeFeatures mergeFeatures = new MergeFeatures(draft);
        List<Example> acts = new ArrayList<>();
        List<Example> joins = new ArrayList<>();
        List<Example> merges = new ArrayList<>();
        Map<Integer, Group> before = new LinkedHashMap<>();
        for (Act one : draft.acts()) {
            int incident = right.incidentOf(one);
            if (incident != Answers.UNKNOWN) {
                acts.add(new Example(actFeatures.of(one), incident >= 0));
            }
        }
        for (List<Act> sentence : Grouping.bySentence(draft.acts())) {
            Map<Integer, Group> here = new LinkedHashMap<>();
            for (Act one : sentence) {
                int incident = right.incidentOf(one);
                if (incident < 0) {
                    continue;
                }
                List<Group> known = List.copyOf(here.values());
                here.forEach((other, group) ->
                        joins.add(new Example(mergeFeatures.of(one, group, known), other == incident)));
                here.merge(incident, new Group(List.of(one)), (group, next) -> group.with(one));
            }
            List<Group> known = List.copyOf(before.values());
            here.forEach((incident, part) -> before.forEach((other, group) -> part.acts()
                    .forEach(one ->
                            merges.add(new Example(mergeFeatures.of(one, group, known), other.equals(incident))))));
            here.forEach((incident, part) -> before.merge(incident, part, Group::with));
        }
        return new GroupingExamples(acts, joins, merges);
    }

    private Map<String, Decision> filling(List<Lesson> lessons, Map<Lesson, List<Group>> allGroups) {
        Map<String, Examples> models = new TreeMap<>();
        for (Role role : Role.values()) {
            models.put(role.name(), new Examples());
        }
        Examples time = new Examples();
        Examples toll = new Examples();
        Examples type = new Examples();
        models.put("time", time);
        models.put("toll", toll);
        models.put("type", type);
        for (Lesson lesson : lessons) {
            List<Group> groups = allGroups.getOrDefault(lesson, List.of());
            Draft draft = draft(lesson);
            Answers right = answers(lesson);
            Map<Group, Annotation.Incident> incidents = right.incidents(groups);
            incidents.forEach((group, incident) -> {
                for (Role role : Role.values()) {
                    teachRole(models.getOrDefault(role.name(), toll), draft, right, group, incident, role, groups);
                }
                teachTime(time, draft, group, incident);
                TollFeatures tollFeatures = new TollFeatures(draft);
                for (Toll one : tollFeatures.candidates(group)) {
                    toll.add(tollFeatures.of(group, one, groups), Answers.matches(incident, one));
                }
                TypeFeatures typeFeatures = new TypeFeatures(draft);
                for (IncidentType one : IncidentType.values()) {
                    type.add(
                            typeFeatures.of(group, one, groups),
                            incident.types().contains(one));
                }
            });
        }
        Map<String, Decision> trained = new TreeMap<>();
        models.forEach((name, model) -> trained.put(name, model.learn()));
        return trained;
    }

    private void teachRole(
            Examples model,
            Draft draft,
            Answers right,
            Group group,
            Annotation.Incident incident,
            Role role,
            List<Group> groups) {
        Candidates candidates = new Candidates(draft);
        FillerFeatures features = new FillerFeatures(draft);
        List<Candidate> near = candidates.near(group, candidates.all(role));
        List<Candidate> fillers = right.fillers(role, incident, near, candidate -> features.distance(group, candidate));
        for (Candidate candidate : near) {
            boolean yes = fillers.contains(candidate);
            if (yes || !right.acceptable(role, incident, candidate)) {
                model.add(features.of(group, role, candidate, near, groups), yes);
            }
        }
    }

    private static void teachTime(Examples model, Draft draft, Group group, Annotation.Incident incident) {
        TimeFeatures features = new TimeFeatures(draft);
        List<TimeFeatures.Choice> choices = features.choices(group);
        for (TimeFeatures.Choice choice : choices) {
            boolean yes = incident.date().isPresent()
                    && Answers.matches(incident.date().get(), choice.interval());
            model.add(features.of(group, choice, choices), yes);
        }
    }

    private Map<String, Decision> speaking(List<Lesson> lessons) {
        Examples speaker = new Examples();
        Examples carrier = new Examples();
        for (Lesson lesson : lessons) {
            Draft draft = draft(lesson);
            Answers right = answers(lesson);
            Voices voices = new Voices(draft);
            VoiceFeatures features = new VoiceFeatures(draft);
            Optional<Voice> last = Optional.empty();
            for (int sentence = 0; sentence < draft.size(); sentence++) {
                List<Voice> all = new ArrayList<>(voices.named(sentence));
                all.addAll(voices.pronouns(sentence, last));
                boolean told = !draft.actsIn(sentence).isEmpty();
                for (Voice voice : all) {
                    boolean yes = right.speaks(voice);
                    if (told) {
                        speaker.add(features.of(voice), yes);
                        carrier.add(features.of(voice), right.carries(voice));
                    }
                    last = yes ? Optional.of(voice) : last;
                }
            }
        }
        return Map.of("speaker", speaker.learn(), "carrier", carrier.learn());
    }

    /** Which groups become incidents, which are aggregates, and which are told in the report's own voice. */
    private Map<String, Decision> keeping(List<Lesson> lessons, Map<Lesson, List<Group>> allGroups, Models models) {
        Examples keep = new Examples();
        Examples aggregate = new Examples();
        Examples own = new Examples();
        for (Lesson lesson : lessons) {
            Draft draft = draft(lesson);
            List<Group> groups = allGroups.getOrDefault(lesson, List.of());
            Map<Group, Annotation.Incident> incidents = answers(lesson).incidents(groups);
            Filling filling = new Filling(models, draft);
            Grouping grouping = new Grouping(models, draft);
            GroupFeatures features = new GroupFeatures(draft);
            Map<Integer, List<Speaking.Statement>> statements = new Speaking(models, draft).statements();
            OwnVoiceFeatures ownFeatures = new OwnVoiceFeatures(draft, statements);
            List<String> publisher = lesson.gold().publisher().isEmpty()
                    ? List.of("report")
                    : lesson.gold().publisher();
            for (Group group : groups) {
                List<Double> sureness =
                        group.acts().stream().map(grouping::sureness).toList();
                var list = features.of(group, sureness, filling.incident(1, group, groups), groups);
                Annotation.Incident incident = incidents.get(group);
                keep.add(list, incident != null);
                if (incident != null) {
                    aggregate.add(list, incident.aggregate());
                    own.add(ownFeatures.of(group, groups), answers(lesson).inOwnVoice(incident, publisher));
                }
            }
        }
        Map<String, Decision> learned =
                new TreeMap<>(Map.of("keep", keep.learn(), "aggregate", aggregate.learn(), "own", own.learn()));
        Map<String, Decision> all = new TreeMap<>(models.models());
        all.putAll(learned);
        learned.put("about", about(lessons, allGroups, new Models(all, models.thresholds())));
        return learned;
    }

    /** What statements are about, among the groups that the models take for incidents. */
    private Decision about(List<Lesson> lessons, Map<Lesson, List<Group>> allGroups, Models models) {
        Examples about = new Examples();
        for (Lesson lesson : lessons) {
            Draft draft = draft(lesson);
            List<Group> groups = allGroups.getOrDefault(lesson, List.of());
            Filling filling = new Filling(models, draft);
            Grouping grouping = new Grouping(models, draft);
            GroupFeatures features = new GroupFeatures(draft);
            List<Group> told = groups.stream()
                    .filter(group -> {
                        List<Double> sureness =
                                group.acts().stream().map(grouping::sureness).toList();
                        var list = features.of(group, sureness, filling.incident(1, group, groups), groups);
                        return models.get("keep").probability(list) >= models.threshold("keep");
                    })
                    .toList();
            teachAbout(
                    about, lesson, new Speaking(models, draft).statements(), told, new AboutFeatures(draft, grouping));
        }
        return about.learn();
    }

    /** A statement that no annotated claim stands for is about nothing. */
    private void teachAbout(
            Examples about,
            Lesson lesson,
            Map<Integer, List<Speaking.Statement>> statements,
            List<Group> told,
            AboutFeatures features) {
        statements
                .values()
                .forEach(all -> all.forEach(statement -> {
                    Set<String> right = answers(lesson).about(statement.voice());
                    for (Group group : told) {
                        about.add(
                                features.of(statement.voice(), statement.denies(), group, told),
                                answers(lesson)
                                        .told(group)
                                        .filter(right::contains)
                                        .isPresent());
                    }
                }));
    }

    Draft draftOf(Lesson lesson) {
        return draft(lesson);
    }

    /** The groups that the annotation itself makes of a report's acts: with them the filling can be measured alone. */
    List<Group> goldGroups(Lesson lesson) {
        Map<Integer, List<Act>> byIncident = new LinkedHashMap<>();
        for (Act act : draft(lesson).acts()) {
            int incident = answers(lesson).incidentOf(act);
            if (incident >= 0) {
                byIncident.computeIfAbsent(incident, key -> new ArrayList<>()).add(act);
            }
        }
        return byIncident.values().stream().map(Group::new).toList();
    }
}
