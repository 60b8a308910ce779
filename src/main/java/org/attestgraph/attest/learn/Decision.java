package org.attestgraph.attest.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A yes or no that was learned: the mean of what weights and trees say. Immutable. */
public final class Decision {
    private static final int WIDTH = 3;

    private final LinearModel weights;
    private final TreeModel trees;

    /**
     * What both models know of each feature, side by side, since looking features up is most of the work: its hash, the
     * bits of its weight, and one more than its number in the trees. Open addressing, at most half full.
     */
    private final int[] table;

    private final int mask;

    public Decision(LinearModel weights, TreeModel trees) {
        this.weights = weights;
        this.trees = trees;
        int capacity = Integer.highestOneBit(Math.max(8, weights.size() + trees.count())) * 4;
        table = new int[capacity * WIDTH];
        mask = capacity - 1;
        weights.forEach((hash, weight) -> table[put(hash) + 1] = Float.floatToRawIntBits(weight));
        trees.forEach((hash, number) -> table[put(hash) + 2] = number + 1);
    }

    private int put(int hash) {
        int at = find(hash);
        table[at] = hash;
        return at;
    }

    /** Where {@code hash}, which is never 0, stands or would stand. */
    private int find(int hash) {
        int slot = hash & mask;
        while (table[slot * WIDTH] != 0 && table[slot * WIDTH] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot * WIDTH;
    }

    /** The probability that the answer is yes, from 0 to 1. */
    public double probability(FeatureList features) {
        boolean[] asked = new boolean[trees.count() + 1];
        double sum = weights.bias();
        for (int i = 0; i < features.size(); i++) {
            int at = find(features.hash(i));
            sum += Float.intBitsToFloat(table[at + 1]);
            asked[table[at + 2]] = true;
        }
        double score = (sum + trees.score(asked)) / 2;
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** The features that spoke loudest for a yes, the loudest first. */
    public List<String> reasons(FeatureList features, int most) {
        float[] spoke = new float[features.size()];
        for (int i = 0; i < spoke.length; i++) {
            spoke[i] = Float.intBitsToFloat(table[find(features.hash(i)) + 1]);
        }
        List<String> loudest = new ArrayList<>();
        for (int at = loudest(spoke, features); at >= 0 && loudest.size() < most; at = loudest(spoke, features)) {
            loudest.add(features.name(at));
            int hash = features.hash(at);
            for (int i = 0; i < spoke.length; i++) {
                spoke[i] = features.hash(i) == hash ? 0 : spoke[i];
            }
        }
        return loudest;
    }

    /** Of equally loud ones the first by name; -1 if none spoke for a yes. */
    private static int loudest(float[] spoke, FeatureList features) {
        int best = -1;
        float most = 0;
        for (int i = 0; i < spoke.length; i++) {
            boolean louder = spoke[i] > most;
            if (louder || best >= 0 && spoke[i] == most && features.name(i).compareTo(features.name(best)) < 0) {
                most = spoke[i];
                best = i;
            }
        }
        return best;
    }

    public static Decision read(InputStream in) throws IOException {
        LinearModel weights = LinearModel.read(in);
        return new Decision(weights, TreeModel.read(in));
    }

    /** The same decision always makes the same bytes. */
    public void write(OutputStream out) throws IOException {
        weights.write(out);
        trees.write(out);
    }
}
