package org.attestgraph.attest.syntax;

/**
 * The features by which a parse is built, transition by transition. Their numbers belong to the models; those that are
 * missing decided too little for the time that they took.
 */
final class Parser {
    private Parser() {}

    static void features(Words words, int[] tag, Transitions state, Features f) {
        f.clear();
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int s2 = state.stack(2);
        int b0 = state.buffer(0);
        int b1 = state.buffer(1);
        int b2 = state.buffer(2);
        int s0w = word(words, s0);
        int s1w = word(words, s1);
        int b0w = word(words, b0);
        int b1w = word(words, b1);
        int s0t = tag(words, tag, s0);
        int s1t = tag(words, tag, s1);
        int s2t = tag(words, tag, s2);
        int b0t = tag(words, tag, b0);
        int b1t = tag(words, tag, b1);
        int b2t = tag(words, tag, b2);
        int s0k = kind(words, s0);
        int s1k = kind(words, s1);
        int b0k = kind(words, b0);
        int distance = s0 < 0 || b0 < 0 ? 0 : Math.min(b0 - s0, 6);
        int distance1 = s0 < 0 || s1 < 0 ? 0 : Math.min(s0 - s1, 6);
        f.add(1, s0w, s0t);
        f.add(2, s0t);
        f.add(3, s1w, s1t);
        f.add(4, s1t);
        f.add(5, b0w, b0t);
        f.add(6, b0t);
        f.add(7, b1w, b1t);
        f.add(8, b1t, b2t);
        f.add(10, s0t, b0w);
        f.add(11, s0w, b0t);
        f.add(12, s0t, b0t, distance);
        f.add(16, s0t, s1t, distance1);
        f.add(17, s0t, s1t, b0t);
        f.add(18, s0t, b0t, b1t);
        f.add(19, s0t, s1t, s2t);
        f.add(20, s0k, b0k);
        f.add(21, s0k, s1k);
        f.add(23, s1k, b0k, s0t);
        int s0l = state.leftmost(s0);
        int s0r = state.rightmost(s0);
        int s1r = state.rightmost(s1);
        int s1l = state.leftmost(s1);
        int b0l = state.leftmost(b0);
        f.add(24, s0t, tag(words, tag, s0l), label(state, s0l));
        f.add(25, s0t, tag(words, tag, s0r), label(state, s0r));
        f.add(26, s1t, tag(words, tag, s1r), label(state, s1r));
        f.add(27, s1t, tag(words, tag, s1l), label(state, s1l));
        f.add(28, b0t, tag(words, tag, b0l), label(state, b0l));
        f.add(29, s0t, s1t, label(state, s0r));
        f.add(30, s0t, s1t, label(state, s1r));
        f.add(31, s0t, b0t, label(state, s0r));
        f.add(32, s0t, b0t, label(state, s0l));
        f.add(33, s0t, s1t, label(state, s0l));
        f.add(34, b0t, s0t, label(state, b0l));
        f.add(35, s0w, state.valency(s0));
        f.add(36, s1w, state.valency(s1));
        f.add(37, s1t, state.valency(s1), s0t);
        f.add(39, s0t, word(words, s0r), s1t);
        f.add(41, s1t, b0t, s1r >= 0 ? 1 : 0);
        f.add(42, label(state, s0l), label(state, state.secondLeft(s0)), s0t);
        f.add(43, label(state, s1r), label(state, state.secondRight(s1)), s1t);
        f.add(46, cluster(words, s0), s1t);
        f.add(47, cluster(words, s1), s0t);
        f.add(48, cluster(words, b0), s0t);
    }

    private static int word(Words words, int at) {
        return at < 0 ? -1 : at == words.size ? -2 : words.word(at);
    }

    private static int kind(Words words, int at) {
        return at < 0 ? -1 : at == words.size ? -2 : words.kind(at);
    }

    private static int cluster(Words words, int at) {
        return at < 0 ? -1 : at == words.size ? -2 : words.cluster(at);
    }

    private static int tag(Words words, int[] tag, int at) {
        return at < 0 ? -1 : at == words.size ? -2 : tag[at];
    }

    private static int label(Transitions state, int at) {
        return at < 0 ? -1 : state.label[at];
    }
}
