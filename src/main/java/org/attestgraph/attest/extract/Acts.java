package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;

/** Finds the acts of a sentence: its triggers, those of the same word as one. */
final class Acts {
    private Acts() {}

    static List<Act> in(AnalysedSentence sentence) {
        List<Mention.Trigger> triggers = new ArrayList<>(sentence.of(Mention.Trigger.class));
        triggers.sort(
                Comparator.comparingInt((Mention.Trigger t) -> -t.at().length()).thenComparingInt(t -> t.at().from()));
        List<Act> acts = new ArrayList<>();
        Set<Mention.Trigger> used = new HashSet<>();
        for (Mention.Trigger trigger : triggers) {
            if (used.contains(trigger)) {
                continue;
            }
            List<Mention.Trigger> same = triggers.stream()
                    .filter(other -> !used.contains(other) && other.at().overlaps(trigger.at()))
                    .toList();
            used.addAll(same);
            acts.add(act(sentence, trigger, same));
        }
        acts.sort(Comparator.comparingInt((Act act) -> act.at().from()));
        return acts;
    }

    private static Act act(AnalysedSentence sentence, Mention.Trigger longest, List<Mention.Trigger> same) {
        SortedSet<String> types = new TreeSet<>();
        Set<String> frames = new HashSet<>();
        for (Mention.Trigger trigger : same) {
            if (trigger.at().equals(longest.at())) {
                types.add(trigger.type());
                frames.add(trigger.frame());
            }
        }
        Extent at = longest.at();
        return new Act(sentence.sentence().index(), at, types, longest.verb(), frames, longest.lemma());
    }
}
