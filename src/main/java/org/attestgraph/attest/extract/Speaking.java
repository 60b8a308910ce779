package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.Mention;

/** Decides who speaks in each sentence, and which media carry it. */
final class Speaking {
    /** @param cue the word of claiming that is nearest to the speaker in the grammar */
    record Statement(Voice voice, Optional<Mention.Cue> cue, List<Voice> carriers) {
        /** Whether they deny what the sentence tells. */
        boolean denies() {
            return cue.filter(Mention.Cue::denies).isPresent();
        }
    }

    private final Models models;
    private final Draft draft;
    private final Voices voices;
    private final VoiceFeatures features;
    private final IdentityHashMap<Voice, FeatureList> byVoice = new IdentityHashMap<>();
    private final IdentityHashMap<Voice, Double> speaks = new IdentityHashMap<>();

    Speaking(Models models, Draft draft) {
        this.models = models;
        this.draft = draft;
        this.voices = new Voices(draft);
        this.features = new VoiceFeatures(draft);
    }

    /** The statements of each sentence that has any, by its index. */
    Map<Integer, List<Statement>> statements() {
        Map<Integer, List<Statement>> statements = new LinkedHashMap<>();
        Optional<Voice> last = Optional.empty();
        for (int sentence = 0; sentence < draft.size(); sentence++) {
            List<Voice> all = new ArrayList<>(voices.named(sentence));
            all.addAll(voices.pronouns(sentence, last));
            Predicate<Voice> speaks = voice -> speaks(voice) >= models.threshold("speaker");
            List<Voice> speakers = voices.oneOfEach(all.stream().filter(speaks).toList(), this::speaks);
            List<Voice> carriers = all.stream()
                    .filter(voice -> carries(voice) >= models.threshold("carrier"))
                    .toList();
            List<Statement> found = new ArrayList<>();
            for (Voice speaker : speakers) {
                found.add(new Statement(speaker, cue(speaker), carriers));
                last = Optional.of(speaker);
            }
            if (!found.isEmpty()) {
                statements.put(sentence, found);
            }
        }
        return statements;
    }

    double speaks(Voice voice) {
        return speaks.computeIfAbsent(voice, some -> models.get("speaker").probability(features(some)));
    }

    private double carries(Voice voice) {
        boolean medium =
                voice.entity().kind() == EntityKind.SOURCE || voice.entity().listed() && !voice.pronoun();
        return medium ? models.get("carrier").probability(features(voice)) : 0;
    }

    private FeatureList features(Voice voice) {
        return byVoice.computeIfAbsent(voice, features::of);
    }

    private Optional<Mention.Cue> cue(Voice voice) {
        Mention.Cue nearest = null;
        for (Mention.Cue cue : draft.sentence(voice.sentence()).of(Mention.Cue.class)) {
            if (nearest == null || distance(voice, cue) < distance(voice, nearest)) {
                nearest = cue;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private double distance(Voice voice, Mention.Cue cue) {
        return draft.tree(voice.sentence()).distance(voice.at().head(), cue.at().head())
                + 0.01 * Math.abs(voice.at().head() - cue.at().head());
    }
}
