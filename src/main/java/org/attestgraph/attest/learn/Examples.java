package org.attestgraph.attest.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Things that were decided by hand: the features of each, and the answer. */
public final class Examples {
    private final List<int[]> hashes = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();

    public void add(FeatureList features, boolean yes) {
        hashes.add(features.distinct());
        answers.add(yes);
    }

    int size() {
        return answers.size();
    }

    boolean[] answers() {
        boolean[] all = new boolean[answers.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = answers.get(i);
        }
        return all;
    }

    /** The hashes of the features that at least {@code least} examples have, in order. */
    int[] features(int least) {
        int[] all = new int[hashes.stream().mapToInt(row -> row.length).sum()];
        int size = 0;
        for (int[] row : hashes) {
            System.arraycopy(row, 0, all, size, row.length);
            size += row.length;
        }
        Arrays.sort(all);
        int[] frequent = new int[size];
        int found = 0;
        for (int from = 0; from < size; ) {
            int to = from;
            while (to < size && all[to] == all[from]) {
                to++;
            }
            if (to - from >= least) {
                frequent[found++] = all[from];
            }
            from = to;
        }
        return Arrays.copyOf(frequent, found);
    }

    /** For each example the places in {@code features} of those that it has, in order. */
    int[][] rows(int[] features) {
        int[] slots = new int[Integer.highestOneBit(features.length * 2 + 1) * 2];
        for (int place = 0; place < features.length; place++) {
            int at = slot(features[place], slots.length);
            while (slots[at] != 0) {
                at = (at + 1) & (slots.length - 1);
            }
            slots[at] = place + 1;
        }
        int[][] rows = new int[hashes.size()][];
        for (int i = 0; i < rows.length; i++) {
            int[] row = new int[hashes.get(i).length];
            int size = 0;
            for (int hash : hashes.get(i)) {
                int at = slot(hash, slots.length);
                while (slots[at] != 0 && features[slots[at] - 1] != hash) {
                    at = (at + 1) & (slots.length - 1);
                }
                if (slots[at] != 0) {
                    row[size++] = slots[at] - 1;
                }
            }
            rows[i] = Arrays.copyOf(row, size);
        }
        return rows;
    }

    private static int slot(int hash, int length) {
        return (hash * 0x9e3779b1 >>> 7) & (length - 1);
    }

    /** The answers of the models that learn from these: they err differently, so that together they err less. */
    public Decision learn() {
        return new Decision(LogisticRegression.learn(this), Boosting.learn(this));
    }
}
