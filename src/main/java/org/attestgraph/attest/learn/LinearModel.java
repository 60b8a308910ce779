package org.attestgraph.attest.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Decides by adding up weights: a logistic regression. Immutable. */
public final class LinearModel {
    private static final int MAGIC = 0x41544c4d;
    private static final float STEP = 1 / 256f;

    private final float bias;

    /** Of the features, in order. */
    private final int[] hashes;

    private final float[] weights;

    /** @param weights by the hash of the feature */
    LinearModel(float bias, SortedMap<Integer, Float> weights) {
        this.bias = bias;
        this.hashes = weights.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.weights = new float[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            this.weights[i] = weights.getOrDefault(hashes[i], 0f);
        }
    }

    float bias() {
        return bias;
    }

    int size() {
        return hashes.length;
    }

    void forEach(BiConsumer<Integer, Float> action) {
        for (int i = 0; i < hashes.length; i++) {
            action.accept(hashes[i], weights[i]);
        }
    }

    /** Reads no more of {@code stream} than the model. */
    static LinearModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a linear model");
        }
        float bias = in.readFloat();
        SortedMap<Integer, Float> weights = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            weights.put(in.readInt(), in.readShort() * STEP);
        }
        return new LinearModel(bias, weights);
    }

    /** The same model always makes the same bytes. */
    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeFloat(bias);
        out.writeInt(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeInt(hashes[i]);
            out.writeShort(Math.round(weights[i] / STEP));
        }
        out.flush();
    }

    /** A weight as {@link #write} keeps it: reading back what was written changes nothing. */
    static float rounded(double weight) {
        return Math.round(weight / STEP) * STEP;
    }
}
