package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Puts acts together that tell of one incident, act by act in the order of the text. */
final class Grouping {
    private final Models models;
    private final Draft draft;
    private final MergeFeatures features;
    private final ActFeatures actFeatures;
    private final IdentityHashMap<Act, Double> sureness = new IdentityHashMap<>();

    Grouping(Models models, Draft draft, Containment containment) {
        this.models = models;
        this.draft = draft;
        this.features = new MergeFeatures(draft, containment);
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

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Act act : told()) {
            int best = -1;
            double most = models.threshold("merge");
            for (int i = 0; i < groups.size(); i++) {
                double probability = belongs(act, groups.get(i), groups);
                if (probability >= most) {
                    most = probability;
                    best = i;
                }
            }
            if (best < 0) {
                groups.add(new Group(List.of(act)));
            } else {
                groups.set(best, groups.get(best).with(act));
            }
        }
        return groups;
    }
}
