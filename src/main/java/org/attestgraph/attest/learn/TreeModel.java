package org.attestgraph.attest.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Decides by adding up the leaves that many small trees of questions lead to; each question is whether a feature is
 * there. Immutable.
 */
public final class TreeModel {
    private static final int MAGIC = 0x41545452;
    private static final int LEAF = 0;

    private final float bias;

    /** Nodes of one tree: those of node {@code n} are at {@code 2n} (no) and {@code 2n + 1} (yes), the root is 1. */
    private final int width;

    /** The hash of the feature that each node of each tree asks for; {@link #LEAF} where it asks nothing. */
    private final int[] questions;

    private final float[] leaves;

    /** The hashes of the features asked for, in order: their places are their numbers. */
    private final int[] features;

    /** The number of the feature that each node asks for; -1 where it asks nothing. */
    private final int[] asked;

    TreeModel(float bias, int width, int[] questions, float[] leaves) {
        this.bias = bias;
        this.width = width;
        this.questions = questions;
        this.leaves = leaves;
        features = Arrays.stream(questions)
                .filter(hash -> hash != LEAF)
                .sorted()
                .distinct()
                .toArray();
        asked = Arrays.stream(questions)
                .map(hash -> hash == LEAF ? -1 : Arrays.binarySearch(features, hash))
                .toArray();
    }

    /** How many features the trees ask for. */
    int count() {
        return features.length;
    }

    void forEach(BiConsumer<Integer, Integer> action) {
        for (int number = 0; number < features.length; number++) {
            action.accept(features[number], number);
        }
    }

    /** @param there whether the feature of each number is there, which stands one place further on */
    double score(boolean[] there) {
        double score = bias;
        for (int tree = 0; tree < asked.length; tree += width) {
            int node = 1;
            for (int question = asked[tree + 1]; question >= 0; question = asked[tree + node]) {
                node = 2 * node + (there[question + 1] ? 1 : 0);
            }
            score += leaves[tree + node];
        }
        return score;
    }

    /** Reads no more of {@code stream} than the model. */
    static TreeModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of trees");
        }
        float bias = in.readFloat();
        int width = in.readInt();
        int trees = in.readInt();
        int[] questions = new int[trees * width];
        float[] leaves = new float[trees * width];
        for (int tree = 0; tree < trees; tree++) {
            read(in, tree * width, 1, questions, leaves);
        }
        return new TreeModel(bias, width, questions, leaves);
    }

    private static void read(DataInputStream in, int tree, int node, int[] questions, float[] leaves)
            throws IOException {
        int question = in.readInt();
        questions[tree + node] = question;
        if (question == LEAF) {
            leaves[tree + node] = in.readFloat();
        } else {
            read(in, tree, 2 * node, questions, leaves);
            read(in, tree, 2 * node + 1, questions, leaves);
        }
    }

    /** The same model always makes the same bytes. */
    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeFloat(bias);
        out.writeInt(width);
        out.writeInt(questions.length / width);
        for (int tree = 0; tree < questions.length; tree += width) {
            write(out, tree, 1);
        }
        out.flush();
    }

    private void write(DataOutputStream out, int tree, int node) throws IOException {
        int question = questions[tree + node];
        out.writeInt(question);
        if (question == LEAF) {
            out.writeFloat(leaves[tree + node]);
        } else {
            write(out, tree, 2 * node);
            write(out, tree, 2 * node + 1);
        }
    }
}
