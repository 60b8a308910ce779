package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Mention.Figure;
import org.attestgraph.attest.mention.Mention.HarmWord;
import org.attestgraph.attest.text.Token;

/** Tells by nearness alone which figures count people harmed, and how. */
final class WordTolls {
    private static final int FARTHEST = 12;

    /** What another figure in between costs. */
    private static final int ANOTHER = 4;

    private WordTolls() {}

    static List<Toll> in(AnalysedSentence sentence) {
        List<Toll> tolls = new ArrayList<>();
        for (Figure figure : sentence.of(Figure.class)) {
            HarmWord nearest = null;
            int least = FARTHEST;
            for (HarmWord harm : sentence.of(HarmWord.class)) {
                int cost = cost(figure, harm, sentence);
                if (cost < least) {
                    least = cost;
                    nearest = harm;
                }
            }
            if (nearest != null) {
                tolls.add(new Toll(sentence.sentence().index(), figure, nearest.harm()));
            }
        }
        return tolls;
    }

    private static int cost(Figure figure, HarmWord harm, AnalysedSentence sentence) {
        int apart = apart(figure, harm, sentence);
        List<Figure> others = sentence.of(Figure.class).stream()
                .filter(other -> !other.equals(figure))
                .toList();
        boolean another = others.stream().anyMatch(other -> isBetween(other, figure, harm));
        boolean nearer = others.stream().anyMatch(other -> apart(other, harm, sentence) < apart);
        return apart + (another ? ANOTHER : 0) + (nearer ? 1 : 0);
    }

    private static boolean isBetween(Figure other, Figure figure, HarmWord harm) {
        return other.at().from() >= Math.min(figure.at().to(), harm.at().to())
                && other.at().to() <= Math.max(figure.at().from(), harm.at().from());
    }

    /** How many words stand between them. */
    private static int apart(Figure figure, HarmWord harm, AnalysedSentence sentence) {
        int from = Math.min(figure.at().to(), harm.at().to());
        int to = Math.max(figure.at().from(), harm.at().from());
        return (int) IntStream.range(from, Math.max(from, to))
                .filter(at -> sentence.sentence().token(at).kind() != Token.Kind.MARK)
                .count();
    }
}
