package org.attestgraph.attest.syntax;

/** Which words are names of persons, organisations and places, word by word from the left; for names no lexicon knows. */
final class NameTagger {
    private NameTagger() {}

    static void features(Words words, int at, int[] tags, int[] namesBefore, Features features) {
        features.clear();
        int before = at > 0 ? namesBefore[at - 1] : -1;
        int twoBefore = at > 1 ? namesBefore[at - 2] : -1;
        features.add(1, words.word(at));
        features.add(2, words.word(at), before);
        features.add(3, words.word(at - 1), before);
        features.add(4, words.word(at + 1));
        features.add(5, before, twoBefore);
        features.add(6, words.shape(at), words.shape(at + 1), words.shape(at - 1));
        features.add(7, words.shape(at), before);
        features.add(8, words.cluster(at));
        features.add(9, words.cluster(at), before);
        features.add(10, words.kind(at), words.kind(at - 1), words.kind(at + 1));
        features.add(11, words.suffix(at), words.shape(at));
        features.add(12, words.word(at - 1), words.shape(at));
        features.add(13, words.word(at - 2), words.word(at - 1), words.shape(at));
        features.add(14, words.word(at + 1), words.shape(at));
        features.add(15, words.word(at + 1), words.word(at + 2), words.shape(at));
        features.add(16, tag(tags, at), tag(tags, at + 1), before);
        features.add(17, tag(tags, at), tag(tags, at - 1), words.shape(at));
        features.add(18, words.kind(at + 1), words.shape(at), before);
        features.add(19, words.kind(at - 1), words.shape(at), before);
        features.add(20, words.tags(at) == 0 ? 1 : 0, words.shape(at), before);
    }

    private static int tag(int[] tags, int at) {
        return at >= 0 && at < tags.length ? tags[at] : -1;
    }
}
