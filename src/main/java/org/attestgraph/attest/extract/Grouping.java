package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts acts together that tell of one incident, act by act in the order of the text. */
final class Grouping {
    private final Models models;
    private final Draft draft;
    private final MergeFeatures features;
    private final ActFeatures actFeatures;
    private final IdentityHashMap<Act, Double> sureness = new IdentityHashMap<>();

    Grouping(Models models, Draft draft) {
        this.models = models;
        this.draft = draft;
        this.features = new MergeFeatures(draft);
        this.actFeatures = new ActFeatures(draft);
    }

    /** How sure it is that the act happened, as the report tells it. */
    double sureness(Act act) {
        return sureness.computeIfAbsent(act, some -> models.get("act").probability(actFeatures.of(some)));
    }

    /** How sure it is that an act belongs to a group that the text began before. */
    double belongs(Act act, Group group, List<Group> groups) {
        return models.get("merge").probability(features.of(act, group, groups));
    }

    List<Act> told() {
        return draft.acts().stream()
                .filter(act -> sureness(act) >= models.threshold("act"))
                .toList();
    }

    /** Sentence by sentence: what one sentence tells of is put together first, and then joined to what was told before. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (List<Act> sentence : bySentence(told())) {
            List<Group> before = List.copyOf(groups);
            for (Group part : parts(sentence)) {
                int best = -1;
                double most = models.threshold("merge");
                for (int i = 0; i < before.size(); i++) {
                    double probability = continues(part, before.get(i), before);
                    if (probability >= most) {
                        most = probability;
                        best = i;
                    }
                }
                if (best < 0) {
                    groups.add(part);
                } else {
                    groups.set(best, groups.get(best).with(part));
                }
            }
        }
        return groups;
    }

    /** How sure it is that acts of one sentence go on with a group: the mean over the acts. */
    private double continues(Group part, Group group, List<Group> groups) {
        double sum = 0;
        for (Act act : part.acts()) {
            double p = belongs(act, group, groups);
            sum += StrictMath.log(p / (1 - p));
        }
        return 1 / (1 + StrictMath.exp(-sum / part.acts().size()));
    }

    private List<Group> parts(List<Act> sentence) {
        List<Group> parts = new ArrayList<>();
        for (Act act : sentence) {
            int best = -1;
            double most = models.threshold("join");
            List<Group> known = List.copyOf(parts);
            for (int i = 0; i < known.size(); i++) {
                double probability = models.get("join").probability(features.of(act, known.get(i), known));
                if (probability >= most) {
                    most = probability;
                    best = i;
                }
            }
            if (best < 0) {
                parts.add(new Group(List.of(act)));
            } else {
                parts.set(best, parts.get(best).with(act));
            }
        }
        return parts;
    }

    static List<List<Act>> bySentence(List<Act> acts) {
        Map<Integer, List<Act>> sentences = new TreeMap<>();
        acts.forEach(act -> sentences
                .computeIfAbsent(act.sentence(), key -> new ArrayList<>())
                .add(act));
        return List.copyOf(sentences.values());
    }
}
