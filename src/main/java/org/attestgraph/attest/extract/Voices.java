package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.syntax.Tree;

/** Everybody who may be speaking in a report, sentence by sentence. */
final class Voices {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

    private static final Pattern ONE_EXPRESSION = Pattern.compile(
            "(compound<|nmod<|appos<|poss<){1,20}!|!(>compound|>nmod|>appos|>poss){1,20}|(pobj<prep:(of|for|in|at|from|with)<){1,20}!|!(>prep:(of|for|in|at|from|with)>pobj){1,20}");

    private final Draft draft;

    Voices(Draft draft) {
        this.draft = draft;
    }

    /** Those named or described in a sentence. */
    List<Voice> named(int sentence) {
        List<Voice> voices = new ArrayList<>();
        for (Spot spot : draft.spotsIn(sentence)) {
            if (spot.kind() == EntityKind.ACTOR || spot.kind() == EntityKind.SOURCE) {
                voices.add(Voice.of(spot));
            }
        }
        voices.sort(Comparator.comparingInt((Voice voice) -> voice.at().from()));
        return voices;
    }

    /** "He said": the pronoun that is the subject of a word of claiming, as the last who spoke. */
    List<Voice> pronouns(int sentence, Optional<Voice> lastSpeaker) {
        if (lastSpeaker.isEmpty()) {
            return List.of();
        }
        AnalysedSentence analysed = draft.sentence(sentence);
        Tree tree = draft.tree(sentence);
        List<Voice> voices = new ArrayList<>();
        for (Mention.Cue cue : analysed.of(Mention.Cue.class)) {
            int subject = tree.child(cue.at().head(), "nsubj");
            if (subject >= 0
                    && PRONOUNS.contains(analysed.sentence().token(subject).folded())) {
                voices.add(new Voice(
                        sentence,
                        new Extent(subject, subject + 1, subject),
                        lastSpeaker.get().entity(),
                        true));
            }
        }
        return voices.stream().distinct().toList();
    }

    /** Of names that are one expression ("Observatory head Rami Abdel Rahman") the likeliest speaks for all. */
    List<Voice> oneOfEach(List<Voice> accepted, java.util.function.ToDoubleFunction<Voice> probability) {
        List<Voice> order = new ArrayList<>(accepted);
        order.sort(Comparator.comparingDouble((Voice voice) -> -probability.applyAsDouble(voice)));
        List<Voice> kept = new ArrayList<>();
        for (Voice voice : order) {
            Predicate<Voice> same = other -> isOneExpression(voice, other);
            if (kept.stream().noneMatch(same)) {
                kept.add(voice);
            }
        }
        kept.sort(Comparator.comparingInt((Voice voice) -> voice.at().from()));
        return kept;
    }

    private boolean isOneExpression(Voice a, Voice b) {
        if (a.at().overlaps(b.at()) || a.entity().equals(b.entity())) {
            return true;
        }
        Tree tree = draft.tree(a.sentence());
        String path = tree.path(a.at().head(), b.at().head(), 3);
        return ONE_EXPRESSION.matcher(path).matches();
    }
}
