package org.attestgraph.attest.extract;

import java.util.List;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.syntax.Tree;

/** What speaks for or against that people counted are casualties of an incident. */
final class TollFeatures {
    private final Draft draft;

    TollFeatures(Draft draft) {
        this.draft = draft;
    }

    /** The tolls of the group's sentences and of those right beside them. */
    List<Toll> candidates(Group group) {
        return draft.tolls().stream()
                .filter(toll -> group.sentences().stream()
                        .anyMatch(sentence -> toll.sentence() - sentence >= -1 && toll.sentence() - sentence <= 2))
                .toList();
    }

    FeatureList of(Group group, Toll toll, List<Group> groups) {
        FeatureList f = new FeatureList();
        boolean here = group.sentences().contains(toll.sentence());
        Act nearest = group.first();
        for (Act act : group.acts()) {
            if (Math.abs(act.sentence() - toll.sentence()) < Math.abs(nearest.sentence() - toll.sentence())) {
                nearest = act;
            }
        }
        int gap = toll.sentence() - nearest.sentence();
        String where = here ? "same" : "gap" + gap;
        f.add("where=" + where).add("harm=" + toll.harm()).add("harm=" + toll.harm() + where);
        f.add("counted=" + toll.figure().counted() + where);
        f.add("victims=" + toll.figure().victimKind() + where);
        f.add("number=" + size(toll.figure().number()) + where);
        f.add("qualifier=" + toll.figure().qualifier());
        AnalysedSentence sentence = draft.sentence(toll.sentence());
        int head = toll.figure().at().head();
        int before = toll.figure().at().from() - 1;
        f.add("previous="
                + (before < 0 ? "^" : sentence.sentence().token(before).folded()));
        int after = toll.figure().at().to();
        f.add("next="
                + (after >= sentence.sentence().size()
                        ? "$"
                        : sentence.sentence().token(after).folded()));
        f.add("label=" + sentence.syntax().label(head));
        Tree tree = draft.tree(toll.sentence());
        int harmDistance = 99;
        for (Mention.HarmWord harm : sentence.of(Mention.HarmWord.class)) {
            if (harm.harm() == toll.harm()) {
                harmDistance =
                        Math.min(harmDistance, tree.distance(head, harm.at().head()));
                f.add("harm path=" + tree.path(head, harm.at().head(), 3));
            }
        }
        f.count("harm distance=", harmDistance, 7);
        if (here) {
            beside(f, group, toll, tree, head);
        }
        boolean otherGroupHere = groups.stream()
                .anyMatch(group2 -> !group2.equals(group) && group2.sentences().contains(toll.sentence()));
        f.add("other group here=" + otherGroupHere + where);
        group.types().forEach(type -> f.add("type=" + type + toll.harm()).add("type=" + type + where));
        boolean repeated = draft.tolls().stream()
                .anyMatch(other -> other.sentence() < toll.sentence()
                        && other.harm() == toll.harm()
                        && other.figure().number() == toll.figure().number());
        f.add("repeated=" + repeated + where);
        f.add("title=" + sentence.title() + where);
        return f;
    }

    private void beside(FeatureList f, Group group, Toll toll, Tree tree, int head) {
        Act near = null;
        for (Act act : draft.actsIn(toll.sentence())) {
            if (near == null || tree.distance(head, act.head()) < tree.distance(head, near.head())) {
                near = act;
            }
        }
        f.add("nearest act=" + (near != null && group.acts().contains(near)));
        Act own = null;
        for (Act act : group.acts()) {
            if (act.sentence() == toll.sentence()
                    && (own == null || tree.distance(head, act.head()) < tree.distance(head, own.head()))) {
                own = act;
            }
        }
        if (own != null) {
            f.add("path=" + tree.path(head, own.head(), 4))
                    .add("act=" + own.types().first());
            f.count("tree=", tree.distance(head, own.head()), 8);
            f.count("apart=", Math.abs(head - own.head()) / 3, 8);
        }
    }

    private static String size(int number) {
        return number <= 1
                ? "1"
                : number < 10
                        ? "few"
                        : number < 100 ? "tens" : number < 1000 ? "hundreds" : number < 20000 ? "thousands" : "many";
    }
}
