package org.attestgraph.attest.extract;

import java.util.Set;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.syntax.Tree;
import org.attestgraph.attest.text.Token;

/** What speaks for or against that somebody makes a claim in a sentence, or that a medium carries one. */
final class VoiceFeatures {
    static final Set<String> QUOTATION_MARKS = Set.of("\"", "\u201c", "\u201d");

    private static final Set<String> TO_ACT = Set.of("nsubj<!", "pobj<agent:by<!", "nmod<!", "compound<!", "poss<!");

    private final Draft draft;

    VoiceFeatures(Draft draft) {
        this.draft = draft;
    }

    FeatureList of(Voice voice) {
        FeatureList f = new FeatureList();
        AnalysedSentence sentence = draft.sentence(voice.sentence());
        Tree tree = draft.tree(voice.sentence());
        int head = voice.at().head();
        String kind = voice.pronoun()
                ? "PRONOUN"
                : voice.entity().kind() + voice.entity().type();
        f.add("kind=", kind).add("listed=", String.valueOf(voice.entity().listed()), kind);
        f.add("entity=", voice.entity().id());
        Mention.Cue nearest = null;
        for (Mention.Cue cue : sentence.of(Mention.Cue.class)) {
            String path = tree.path(head, cue.at().head(), 3);
            f.add(!path.equals("far"), "cue=", cue.frame(), path);
            f.add(!path.equals("far"), "cue=", cue.lemma(), path);
            f.add(!path.equals("far"), "cue=", path);
            f.add(!path.equals("far"), "cue=", path, kind);
            if (nearest == null
                    || tree.distance(head, cue.at().head())
                            < tree.distance(head, nearest.at().head())) {
                nearest = cue;
            }
            boolean just = cue.at().from() == voice.at().to()
                    || cue.at().to() == voice.at().from();
            f.add(
                    just,
                    "beside cue=",
                    cue.frame(),
                    cue.at().from() >= voice.at().to() ? "after" : "before");
            boolean close = Math.abs(cue.at().from() - voice.at().to()) <= 2
                    || Math.abs(voice.at().from() - cue.at().to()) <= 2;
            f.add(close, "near cue=", cue.frame(), cue.at().from() >= voice.at().to() ? "after" : "before");
        }
        f.add("has cue=", String.valueOf(nearest != null));
        if (nearest != null) {
            f.count("cue distance=", tree.distance(head, nearest.at().head()), 6);
            f.add("nearest=", nearest.frame());
            f.add("negated=", String.valueOf(tree.child(nearest.at().head(), "neg") >= 0));
        }
        around(f, sentence, voice);
        f.add("label=", sentence.syntax().label(head));
        int above = sentence.syntax().head(head);
        f.add("above=", above < 0 ? "root" : word(sentence.sentence().token(above)));
        f.add(
                "above=",
                above < 0 ? "root" : word(sentence.sentence().token(above)),
                sentence.syntax().label(head));
        int size = sentence.sentence().size();
        f.add("part=", voice.at().from() == 0 ? "first" : voice.at().to() >= size - 3 ? "last" : "middle");
        f.add("title=", String.valueOf(sentence.title()));
        f.add(
                "acts=",
                FeatureList.digits(Math.min(3, draft.actsIn(voice.sentence()).size())));
        boolean acts = draft.actsIn(voice.sentence()).stream()
                .anyMatch(act -> TO_ACT.contains(tree.path(head, act.head(), 2)));
        f.add("acts itself=", String.valueOf(acts));
        boolean quotes =
                sentence.sentence().tokens().stream().anyMatch(token -> QUOTATION_MARKS.contains(token.text()));
        f.add("quotes=", String.valueOf(quotes));
        return f;
    }

    private static void around(FeatureList f, AnalysedSentence sentence, Voice voice) {
        int before = voice.at().from() - 1;
        int after = voice.at().to();
        String previous = before < 0 ? "^" : word(sentence.sentence().token(before));
        String next = after >= sentence.sentence().size()
                ? "$"
                : word(sentence.sentence().token(after));
        f.add("previous=", previous).add("next=", next).add("around=", previous, ",", next);
        f.add("previous2=", before < 1 ? "^" : word(sentence.sentence().token(before - 1)), " ", previous);
        f.add(
                "next2=",
                next,
                " ",
                after + 1 >= sentence.sentence().size()
                        ? "$"
                        : word(sentence.sentence().token(after + 1)));
        f.add(
                "next tag=",
                after >= sentence.sentence().size() ? "$" : sentence.syntax().tag(after));
        f.add("previous tag=", before < 0 ? "^" : sentence.syntax().tag(before));
    }

    private static String word(Token token) {
        return token.isNumber() ? "#" : token.folded();
    }
}
