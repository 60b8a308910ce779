package org.attestgraph.attest.extract;

import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.syntax.Syntax;
import org.attestgraph.attest.syntax.Tree;

/** What speaks for or against that an act is told as having happened. */
final class ActFeatures {
    private final Draft draft;

    ActFeatures(Draft draft) {
        this.draft = draft;
    }

    FeatureList of(Act act) {
        FeatureList f = new FeatureList();
        AnalysedSentence sentence = draft.sentence(act.sentence());
        Tree tree = draft.tree(act.sentence());
        Syntax syntax = sentence.syntax();
        int head = act.head();
        String form = act.verb() ? "v" : "n";
        f.add("lemma=", act.lemma()).add("lemma=", act.lemma(), form);
        act.types().forEach(type -> f.add("type=", type).add("type=", type, form));
        act.frames().forEach(frame -> f.add("frame=", frame));
        f.add("tag=", syntax.tag(head))
                .add("label=", syntax.label(head))
                .add("tag,label=", syntax.tag(head), syntax.label(head));
        int above = syntax.head(head);
        if (above >= 0) {
            f.add("above=", sentence.sentence().token(above).folded());
            f.add("above.tag=", syntax.tag(above), ",", syntax.label(head));
        } else {
            f.add("above=root");
        }
        for (int child : tree.children(head)) {
            f.add("child=", syntax.label(child));
            String label = syntax.label(child);
            if (label.equals("aux")
                    || label.equals("neg")
                    || label.equals("det")
                    || label.equals("mark")
                    || label.equals("nmod")
                    || label.equals("prep")) {
                f.add("child=", label, ":", sentence.sentence().token(child).folded());
            }
        }
        verb(f, sentence, tree, head);
        around(f, sentence, head);
        moods(f, sentence, tree, act);
        surroundings(f, act);
        return f;
    }

    /** Tense and mood of the verb that the act is, or hangs on. */
    private static void verb(FeatureList f, AnalysedSentence sentence, Tree tree, int head) {
        int verb = tree.verbAbove(head);
        if (verb < 0) {
            f.add("verb=none");
            return;
        }
        String where = verb == head ? "own" : "above";
        f.add("verb.", where, "=", sentence.syntax().tag(verb));
        f.add("verb.", where, ".word=", sentence.sentence().token(verb).folded());
        int aux = tree.child(verb, "aux", "auxpass");
        f.add(
                "verb.",
                where,
                ".aux=",
                aux < 0 ? "none" : sentence.sentence().token(aux).folded());
        f.add(tree.child(verb, "neg") >= 0, "verb.", where, ".negated");
        int upper = sentence.syntax().head(verb) < 0
                ? -1
                : tree.verbAbove(sentence.syntax().head(verb));
        if (upper >= 0) {
            f.add("upper=", sentence.sentence().token(upper).folded());
            f.add("upper.label=", sentence.syntax().label(verb));
        }
    }

    private static void around(FeatureList f, AnalysedSentence sentence, int head) {
        for (int step = -3; step <= 2; step++) {
            int at = head + step;
            if (step != 0 && at >= 0 && at < sentence.sentence().size()) {
                String word = sentence.sentence().token(at).isNumber()
                        ? "#"
                        : sentence.sentence().token(at).folded();
                f.add("w", FeatureList.digits(step), "=", word);
            }
        }
    }

    private static void moods(FeatureList f, AnalysedSentence sentence, Tree tree, Act act) {
        for (Mention.Mood mood : sentence.of(Mention.Mood.class)) {
            int distance = tree.distance(mood.at().head(), act.head());
            String name = (mood.hedge() ? "hedge=" : "mood=") + mood.kind();
            f.add(distance <= 2, name + ".near");
            f.add(distance > 2 && distance <= 4, name + ".close");
            f.add(Math.abs(mood.at().head() - act.head()) <= 2, name + ".beside");
        }
    }

    private void surroundings(FeatureList f, Act act) {
        int index = act.sentence();
        boolean toll = !draft.tollsIn(index).isEmpty();
        boolean time = !draft.momentsIn(index).isEmpty();
        boolean place = !draft.spotsIn(index, EntityKind.PLACE).isEmpty();
        boolean actor = draft.spotsIn(index, EntityKind.ACTOR).stream()
                .anyMatch(spot -> spot.entity().listed());
        f.add("toll=", String.valueOf(toll))
                .add("time=", String.valueOf(time))
                .add("place=", String.valueOf(place))
                .add("actor=", String.valueOf(actor));
        f.add("has=", toll ? "f" : "", time ? "t" : "", place ? "p" : "", actor ? "a" : "");
        f.count("acts=", draft.actsIn(index).size(), 5);
        f.add(index == 0, "first sentence");
        f.count("sentence=", index, 4);
        f.add(index >= draft.size() - 2, "at the end");
        boolean specificBeside =
                draft.actsIn(index).stream().anyMatch(other -> !other.equals(act) && other.isSpecific());
        f.add("specific=", String.valueOf(act.isSpecific()), ",beside=", String.valueOf(specificBeside));
        int nearest = 99;
        for (Draft.Spot spot : draft.spotsIn(index)) {
            nearest = Math.min(nearest, draft.tree(index).distance(spot.at().head(), act.head()));
            String path = draft.tree(index).path(spot.at().head(), act.head(), 3);
            f.add(!path.equals("far"), "path=", spot.kind().name(), path);
        }
        f.count("nearest=", nearest, 6);
    }
}
