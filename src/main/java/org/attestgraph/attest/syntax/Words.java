package org.attestgraph.attest.syntax;

import java.util.List;
import org.attestgraph.attest.text.Token;

/** What tagger and parser look at in the words of one sentence; beyond its ends stand zeros. */
final class Words {
    private static final int PAD = 3;
    private static final int NUMBER = 1;
    private static final int MARK = 2;
    private static final int CAPITALS = 3;
    private static final int CAPITAL = 4;
    private static final int SMALL = 5;

    final int size;
    private final int[] word;
    private final int[] cluster;
    private final int[] tags;
    private final int[] shape;
    private final int[] suffix;
    private final String[] onlyTag;

    Words(List<Token> tokens) {
        size = tokens.size();
        word = new int[size + 2 * PAD];
        cluster = new int[size + 2 * PAD];
        tags = new int[size + 2 * PAD];
        shape = new int[size + 2 * PAD];
        suffix = new int[size + 2 * PAD];
        onlyTag = new String[size];
        WordClasses classes = WordClasses.builtIn();
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            String folded = token.isNumber() ? "0" : token.folded();
            WordClasses.WordClass known = classes.of(folded);
            word[i + PAD] = folded.hashCode();
            cluster[i + PAD] = known.cluster();
            tags[i + PAD] = known.tags();
            onlyTag[i] = known.onlyTag();
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

    /** The part of speech of a word in small letters that can be no other; empty if it can. */
    String onlyTag(int at) {
        return shape(at) == SMALL ? onlyTag[at] : "";
    }

    /** Whether no name begins here: at a number, a mark, or a word in small letters that dictionaries have. */
    boolean beginsNoName(int at) {
        int shape = shape(at);
        return shape == NUMBER || shape == MARK || shape == SMALL && tags(at) != 0;
    }

    int suffix(int at) {
        return suffix[at + PAD];
    }

    private static int shape(Token token) {
        if (token.isNumber()) {
            return NUMBER;
        }
        if (!token.isWord()) {
            return MARK;
        }
        if (token.isAllUpper()) {
            return CAPITALS;
        }
        return token.startsUpper() ? CAPITAL : SMALL;
    }
}
