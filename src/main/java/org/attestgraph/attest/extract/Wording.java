package org.attestgraph.attest.extract;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.attestgraph.attest.mention.AnalysedSentence;

/** How alike the words of sentences are, by the nouns, names, numbers and verbs that few sentences of the report share. */
final class Wording {
    private final Draft draft;
    private final Map<Integer, Set<String>> words = new HashMap<>();
    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

    Wording(Draft draft) {
        this.draft = draft;
        for (int at = 0; at < draft.size(); at++) {
            words(at).forEach(word -> sentencesWith.merge(word, 1, Integer::sum));
        }
    }

    /** From 0 to 1: the weight of the words in common among that of all words of the side that has fewer. */
    double likeness(Set<Integer> here, Set<Integer> there) {
        Set<String> a = new HashSet<>();
        Set<String> b = new HashSet<>();
        here.forEach(at -> a.addAll(words(at)));
        there.forEach(at -> b.addAll(words(at)));
        DoubleSummaryStatistics common = new DoubleSummaryStatistics();
        DoubleSummaryStatistics ofA = new DoubleSummaryStatistics();
        DoubleSummaryStatistics ofB = new DoubleSummaryStatistics();
        for (String word : a) {
            double weight = weight(word);
            ofA.accept(weight);
            if (b.contains(word)) {
                common.accept(weight);
            }
        }
        for (String word : b) {
            ofB.accept(weight(word));
        }
        double least = Math.min(ofA.getSum(), ofB.getSum());
        return least == 0 ? 0 : common.getSum() / least;
    }

    private double weight(String word) {
        return weights.computeIfAbsent(
                word, some -> Math.log(1 + (double) draft.size() / sentencesWith.getOrDefault(some, 1)));
    }

    private Set<String> words(int sentence) {
        return words.computeIfAbsent(sentence, this::read);
    }

    private Set<String> read(int at) {
        AnalysedSentence sentence = draft.sentence(at);
        Set<String> found = new HashSet<>();
        for (int i = 0; i < sentence.sentence().size(); i++) {
            String tag = sentence.syntax().tag(i);
            if (tag.startsWith("NN") || tag.startsWith("VB") || tag.startsWith("JJ") || tag.equals("CD")) {
                found.add(sentence.sentence().token(i).folded());
            }
        }
        return found;
    }
}
