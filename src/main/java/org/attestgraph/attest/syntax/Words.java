package org.attestgraph.attest.syntax;

import java.util.List;
import org.attestgraph.attest.text.Token;

/** What tagger and parser look at in the words of one sentence; beyond its ends stand zeros. */
final class Words {
    private static final int PAD = 3;

    final int size;
    private final int[] word;
    private final int[] cluster;
    private final int[] tags;
    private final int[] shape;
    private final int[] suffix;

    Words(List<Token> tokens) {
        size = tokens.size();
        word = new int[size + 2 * PAD];
        cluster = new int[size + 2 * PAD];
        tags = new int[size + 2 * PAD];
        shape = new int[size + 2 * PAD];
        suffix = new int[size + 2 * PAD];
        WordClasses classes = WordClasses.builtIn();
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            String folded = token.isNumber() ? "0" : token.folded();
            WordClasses.WordClass known = classes.of(folded);
            word[i + PAD] = folded.hashCode();
            cluster[i + PAD] = known.cluster();
            tags[i + PAD] = known.tags();
            shape[i + PAD] = shape(token);
            suffix[i + PAD] = folded.length() < 3
                    ? folded.hashCode()
                    : folded.substring(folded.length() - 3).hashCode();
        }
    }

    int word(int at) {
        return word[at + PAD];
    }

    int cluster(int at) {
        return cluster[at + PAD];
    }

    /** The cluster four to six steps from the root: words of much the same kind. */
    int kind(int at) {
        int path = cluster[at + PAD];
        int bits = 32 - Integer.numberOfLeadingZeros(path);
        return bits > 7 ? path >> (bits - 7) : path;
    }

    int tags(int at) {
        return tags[at + PAD];
    }

    int shape(int at) {
        return shape[at + PAD];
    }

    int suffix(int at) {
        return suffix[at + PAD];
    }

    private static int shape(Token token) {
        if (token.isNumber()) {
            return 1;
        }
        if (!token.isWord()) {
            return 2;
        }
        if (token.isAllUpper()) {
            return 3;
        }
        return token.startsUpper() ? 4 : 5;
    }
}
