package org.attestgraph.attest.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
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
    private final IdentityHashMap<Group, Telling> tellings = new IdentityHashMap<>();
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
        f.add(voice.pronoun(), "pronoun", where);
        if (inside) {
            inside(f, voice, group, groups);
        } else {
            outside(f, sentence, group, groups, where);
        }
        f.add("groups=", where, FeatureList.digits(Math.min(groups.size(), 6)));
        f.add("first=", String.valueOf(groups.getFirst().equals(group)), where);
        boolean title = draft.sentence(group.first().sentence()).title();
        f.add("title=", String.valueOf(title), where);
        String tolls = String.valueOf(!draft.tollsIn(sentence).isEmpty());
        f.add("tolls=", tolls, where).add("toll=", sharedToll(sentence, group), where);
        double sure = 0;
        for (Act act : draft.actsIn(sentence)) {
            sure = Math.max(sure, grouping.sureness(act));
        }
        for (int step = 1; step <= 8; step++) {
            f.add(sure * 10 >= step, "sure>=", FeatureList.digits(step), where);
        }
        f.add(draft.actsIn(sentence).isEmpty(), "no act", where, tolls);
        return f;
    }

    private void inside(FeatureList f, Voice voice, Group group, List<Group> groups) {
        int sentence = voice.sentence();
        Tree tree = draft.tree(sentence);
        int here = 0;
        for (Group other : groups) {
            here += other.sentences().contains(sentence) ? 1 : 0;
        }
        f.count("here=", here, 3);
        int nearest = Integer.MAX_VALUE;
        boolean verb = false;
        for (Act act : group.acts()) {
            if (act.sentence() == sentence) {
                nearest = Math.min(nearest, tree.distance(voice.at().head(), act.head()));
                verb |= act.verb();
                f.add("type=", act.types().first());
            }
        }
        String several = String.valueOf(here > 1);
        f.count("distance=", nearest, 8).add("distance=", several, FeatureList.digits(Math.min(nearest, 8)));
        f.add("verb=", String.valueOf(verb), several);
        f.add("began here=", String.valueOf(group.first().sentence() == sentence));
    }

    private void outside(FeatureList f, int sentence, Group group, List<Group> groups, String where) {
        int gap = gap(sentence, group);
        f.add("gap=", FeatureList.digits(Math.min(gap, 6)));
        f.add("gap=", FeatureList.digits(Math.min(gap, 6)), where);
        boolean isLatest = gap > 0;
        for (Group other : groups) {
            int otherGap = gap(sentence, other);
            isLatest = isLatest && !(otherGap > 0 && otherGap < gap);
        }
        String latest = String.valueOf(isLatest);
        f.add("latest=", latest, where).add("latest=", latest, FeatureList.digits(Math.min(gap, 4)), where);
        double belongs = 0;
        boolean sameType = false;
        for (Act act : draft.actsIn(sentence)) {
            belongs = Math.max(belongs, belongs(act, group, groups));
            sameType |= !Collections.disjoint(act.types(), group.types());
        }
        for (int step = 1; step <= 8; step++) {
            f.add(belongs * 10 >= step, "belongs>=", FeatureList.digits(step), where);
        }
        f.add("type=", String.valueOf(sameType), where, latest);
        Telling here = draft.telling(sentence);
        Telling there = tellings.computeIfAbsent(group, some -> draft.telling(some.sentences()));
        for (EntityKind kind : EntityKind.values()) {
            f.add(kind.name(), "=", shared(here.things(kind), there.things(kind)), where);
        }
        double likeness = wording.likeness(sentence, group.sentences());
        for (int step = 1; step <= 6; step++) {
            f.add(likeness * 15 >= step, "wording>=", FeatureList.digits(step));
        }
        boolean paragraph = draft.sentence(group.last().sentence()).sentence().paragraph()
                == draft.sentence(sentence).sentence().paragraph();
        f.add("paragraph=", String.valueOf(paragraph), where, latest);
    }

    /** How many sentences before {@code sentence} the group was last told of; -1 if it was not. */
    private static int gap(int sentence, Group group) {
        SortedSet<Integer> before = group.sentences().headSet(sentence);
        return before.isEmpty() ? -1 : sentence - before.last();
    }

    private double belongs(Act act, Group group, List<Group> groups) {
        if (groups != knownGroups) {
            known.clear();
            knownGroups = groups;
        }
        return known.computeIfAbsent(act, key -> new IdentityHashMap<>())
                .computeIfAbsent(group, key -> grouping.belongs(act, key, groups));
    }

    private static String shared(Set<String> here, Set<String> there) {
        return here.isEmpty()
                ? "none"
                : there.isEmpty() ? "none there" : Collections.disjoint(here, there) ? "other" : "common";
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
