package org.attestgraph.attest.syntax;

/** Parts of speech (Penn Treebank tags), word by word from the left. */
final class Tagger {
    private Tagger() {}

    /** The features for the tag of word {@code at}, where the tags before it are known. */
    static void features(Words words, int at, int[] tagBefore, Features features) {
        features.clear();
        int before = at > 0 ? tagBefore[at - 1] : -1;
        int twoBefore = at > 1 ? tagBefore[at - 2] : -1;
        features.add(1, words.word(at));
        features.add(2, words.suffix(at), words.shape(at));
        features.add(3, before);
        features.add(4, before, twoBefore);
        features.add(5, before, words.word(at));
        features.add(6, words.word(at - 1));
        features.add(7, words.word(at + 1));
        features.add(10, words.tags(at), before);
        features.add(11, words.tags(at), words.tags(at + 1));
        features.add(12, words.tags(at), words.tags(at + 1), before);
        features.add(13, words.cluster(at));
        features.add(14, words.kind(at), before);
        features.add(15, words.kind(at + 1), words.tags(at));
        features.add(16, words.shape(at), words.shape(at + 1), words.shape(at - 1));
        features.add(17, words.tags(at), words.shape(at), at == 0 ? 1 : 0);
        features.add(18, words.tags(at), words.tags(at + 1), words.tags(at + 2));
        features.add(19, words.suffix(at), before);
        features.add(20, words.tags(at), before, twoBefore);
    }

    static int best(float[] scores, int width) {
        int best = 0;
        for (int c = 1; c < width; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }
}
