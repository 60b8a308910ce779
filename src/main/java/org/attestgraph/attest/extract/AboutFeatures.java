package org.attestgraph.attest.extract;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.syntax.Tree;

/** What speaks for or against that a statement is about what a group of acts tells. */
@SuppressWarnings("ReferenceEquality") // what is noted of groups holds for one list of them
final class AboutFeatures {
    private final Draft draft;
    private final Grouping grouping;
    private final IdentityHashMap<Act, IdentityHashMap<Group, Double>> known = new IdentityHashMap<>();
    private List<Group> knownGroups = List.of();
    private final Wording wording;

    AboutFeatures(Draft draft, Grouping grouping) {
        this.draft = draft;
        this.grouping = grouping;
        this.wording = new Wording(draft);
    }

    /** @param groups those that are incidents, in the order of the text */
    FeatureList of(Voice voice, boolean denies, Group group, List<Group> groups) {
        FeatureList f = new FeatureList();
        int sentence = voice.sentence();
        boolean inside = group.sentences().contains(sentence);
        boolean anyInside = groups.stream().anyMatch(other -> other.sentences().contains(sentence));
        String where = inside ? "in" : anyInside ? "beside" : "alone";
        f.add("where=", where).add("where=", where, denies ? "denies" : "");
        f.add(voice.pronoun(), "pronoun" + where);
        if (inside) {
            inside(f, voice, group, groups);
        } else {
            outside(f, sentence, group, groups, where);
        }
        f.count("groups=" + where, groups.size(), 6);
        f.add("first=" + (groups.indexOf(group) == 0) + where);
        f.add("title=" + draft.sentence(group.first().sentence()).title() + where);
        boolean tolls = !draft.tollsIn(sentence).isEmpty();
        f.add("tolls=", String.valueOf(tolls), where).add("toll=", sharedToll(sentence, group), where);
        double sure = draft.actsIn(sentence).stream()
                .mapToDouble(grouping::sureness)
                .max()
                .orElse(0);
        for (int step = 1; step <= 8; step++) {
            f.add(sure * 10 >= step, "sure>=", FeatureList.digits(step), where);
        }
        f.add(draft.actsIn(sentence).isEmpty(), "no act" + where + tolls);
        return f;
    }

    private void inside(FeatureList f, Voice voice, Group group, List<Group> groups) {
        int sentence = voice.sentence();
        Tree tree = draft.tree(sentence);
        long here = groups.stream()
                .filter(other -> other.sentences().contains(sentence))
                .count();
        f.count("here=", (int) here, 3);
        int nearest = Integer.MAX_VALUE;
        boolean verb = false;
        for (Act act : group.acts()) {
            if (act.sentence() == sentence) {
                nearest = Math.min(nearest, tree.distance(voice.at().head(), act.head()));
                verb |= act.verb();
                f.add("type=" + act.types().first());
            }
        }
        f.count("distance=", nearest, 8).count("distance=" + (here > 1), nearest, 8);
        f.add("verb=" + verb + (here > 1));
        f.add("began here=" + (group.first().sentence() == sentence));
    }

    private void outside(FeatureList f, int sentence, Group group, List<Group> groups, String where) {
        SortedSet<Integer> before = group.sentences().headSet(sentence);
        int gap = before.isEmpty() ? -1 : sentence - before.last();
        f.add("gap=" + Math.min(gap, 6)).add("gap=" + Math.min(gap, 6) + where);
        boolean latest = gap > 0
                && groups.stream()
                        .noneMatch(other -> !other.sentences().headSet(sentence).isEmpty()
                                && other.sentences().headSet(sentence).last() > before.last());
        f.add("latest=" + latest + where).add("latest=" + latest + Math.min(gap, 4) + where);
        double belongs = draft.actsIn(sentence).stream()
                .mapToDouble(act -> belongs(act, group, groups))
                .max()
                .orElse(0);
        for (int step = 1; step <= 8; step++) {
            f.add(belongs * 10 >= step, "belongs>=", FeatureList.digits(step), where);
        }
        boolean sameType = draft.actsIn(sentence).stream()
                .anyMatch(act -> act.types().stream().anyMatch(group.types()::contains));
        f.add("type=" + sameType + where + latest);
        for (EntityKind kind : EntityKind.values()) {
            f.add(kind.name(), "=", shared(sentence, group, kind), where);
        }
        double likeness = wording.likeness(Set.of(sentence), new TreeSet<>(group.sentences()));
        for (int step = 1; step <= 6; step++) {
            f.add(likeness * 15 >= step, "wording>=", FeatureList.digits(step));
        }
        boolean paragraph = draft.sentence(group.last().sentence()).sentence().paragraph()
                == draft.sentence(sentence).sentence().paragraph();
        f.add("paragraph=" + paragraph + where + latest);
    }

    private double belongs(Act act, Group group, List<Group> groups) {
        if (groups != knownGroups) {
            known.clear();
            knownGroups = groups;
        }
        return known.computeIfAbsent(act, key -> new IdentityHashMap<>())
                .computeIfAbsent(group, key -> grouping.belongs(act, key, groups));
    }

    private String shared(int sentence, Group group, EntityKind kind) {
        Set<String> here = new HashSet<>();
        draft.spotsIn(sentence, kind).forEach(spot -> here.add(spot.entity().id()));
        Set<String> there = new HashSet<>();
        group.sentences().forEach(at -> draft.spotsIn(at, kind)
                .forEach(spot -> there.add(spot.entity().id())));
        if (here.isEmpty() || there.isEmpty()) {
            return here.isEmpty() ? "none" : "none there";
        }
        return here.stream().anyMatch(there::contains) ? "common" : "other";
    }

    private String sharedToll(int sentence, Group group) {
        boolean comparable = false;
        for (Draft.Toll here : draft.tollsIn(sentence)) {
            for (int at : group.sentences()) {
                for (Draft.Toll there : draft.tollsIn(at)) {
                    comparable |= here.harm() == there.harm();
                    if (here.harm() == there.harm()
                            && here.figure().number() == there.figure().number()) {
                        return "same";
                    }
                }
            }
        }
        return comparable ? "other" : "none";
    }
}
