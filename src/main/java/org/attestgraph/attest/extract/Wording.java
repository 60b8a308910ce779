package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.mention.AnalysedSentence;

/** How alike the words of sentences are, by the nouns, names, numbers and verbs that few sentences of the report share. */
final class Wording {
    private final Draft draft;

    /** The words of each sentence, by the numbers that {@link #weights} has for them. */
    private final List<BitSet> words = new ArrayList<>();

    private final double[] weights;

    Wording(Draft draft) {
        this.draft = draft;
        Map<String, Integer> numbers = new HashMap<>();
        for (int at = 0; at < draft.size(); at++) {
            words.add(read(at, numbers));
        }
        int[] sentencesWith = new int[numbers.size()];
        words.forEach(sentence -> sentence.stream().forEach(word -> sentencesWith[word]++));
        weights = new double[sentencesWith.length];
        for (int word = 0; word < weights.length; word++) {
            weights[word] = StrictMath.log(1 + (double) draft.size() / sentencesWith[word]);
        }
    }

    /** From 0 to 1: the weight of the words in common among that of all words of the side that has fewer. */
    double likeness(int here, Iterable<Integer> there) {
        BitSet others = new BitSet(weights.length);
        there.forEach(sentence -> others.or(words.get(sentence)));
        BitSet common = new BitSet(weights.length);
        common.or(words.get(here));
        common.and(others);
        double least = Math.min(weight(words.get(here)), weight(others));
        return least == 0 ? 0 : weight(common) / least;
    }

    private double weight(BitSet some) {
        double sum = 0;
        for (int word = some.nextSetBit(0); word >= 0; word = some.nextSetBit(word + 1)) {
            sum += weights[word];
        }
        return sum;
    }

    private BitSet read(int at, Map<String, Integer> numbers) {
        AnalysedSentence sentence = draft.sentence(at);
        BitSet found = new BitSet();
        for (int i = 0; i < sentence.sentence().size(); i++) {
            String tag = sentence.syntax().tag(i);
            if (tag.startsWith("NN") || tag.startsWith("VB") || tag.startsWith("JJ") || tag.equals("CD")) {
                String word = sentence.sentence().token(i).folded();
                found.set(numbers.computeIfAbsent(word, key -> numbers.size()));
            }
        }
        return found;
    }
}
