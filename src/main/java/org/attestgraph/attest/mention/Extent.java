package org.attestgraph.attest.mention;

import java.util.Arrays;

/**
 * Where a mention stands in its sentence.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param head index of the token that stands for the whole in the grammar of the sentence
 */
public record Extent(int from, int to, int head) {
    public Extent {
        if (from < 0 || to <= from || head < from || head >= to) {
            throw new IllegalArgumentException("Not an extent: " + from + ", " + to + ", " + head);
        }
    }

    public boolean contains(int token) {
        return from <= token && token < to;
    }

    public boolean contains(Extent other) {
        return from <= other.from && other.to <= to;
    }

    public boolean overlaps(Extent other) {
        return from < other.to && other.from < to;
    }

    /** Sets what lies in it, in an array of the sentence's length. */
    void mark(boolean[] tokens) {
        Arrays.fill(tokens, from, to, true);
    }

    public int length() {
        return to - from;
    }
}
