package org.attestgraph.attest.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Decides by adding up weights: a logistic regression. Immutable. */
public final class LinearModel {
    private static final int MAGIC = 0x41544c4d;
    private static final float STEP = 1 / 256f;

    private final float bias;
    private final int size;

    /** A table with open addressing, at most half full: boxed numbers would cost most of the time of a decision. */
    private final int[] hashes;

    private final float[] weights;

    LinearModel(float bias, Map<Integer, Float> weights) {
        this(bias, weights.size());
        weights.forEach(this::put);
    }

    private LinearModel(float bias, int size) {
        this.bias = bias;
        this.size = size;
        int capacity = Integer.highestOneBit(Math.max(8, size)) * 4;
        hashes = new int[capacity];
        weights = new float[capacity];
    }

    private void put(int hash, float weight) {
        int slot = slot(hash);
        hashes[slot] = hash;
        weights[slot] = weight;
    }

    /** Where {@code hash}, which is never 0, stands or would stand. */
    private int slot(int hash) {
        int slot = hash & (hashes.length - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private float weight(FeatureList features, int at) {
        return weights[slot(features.hash(at))];
    }

    float bias() {
        return bias;
    }

    int size() {
        return size;
    }

    void forEach(BiConsumer<Integer, Float> action) {
        byHash().forEach(action);
    }

    /** The features that spoke loudest for a yes, the loudest first. */
    List<String> reasons(FeatureList features, int most) {
        List<Integer> loud = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (weight(features, i) > 0) {
                loud.add(i);
            }
        }
        loud.sort(Comparator.comparingDouble((Integer at) -> -weight(features, at))
                .thenComparing(features::name));
        return loud.stream().map(features::name).distinct().limit(most).toList();
    }

    /** Reads no more of {@code stream} than the model. */
    static LinearModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a linear model");
        }
        float bias = in.readFloat();
        int size = in.readInt();
        LinearModel model = new LinearModel(bias, size);
        for (int i = 0; i < size; i++) {
            model.put(in.readInt(), in.readShort() * STEP);
        }
        return model;
    }

    /** The same model always makes the same bytes. */
    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeFloat(bias);
        SortedMap<Integer, Float> sorted = byHash();
        out.writeInt(sorted.size());
        for (Map.Entry<Integer, Float> entry : sorted.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeShort(Math.round(entry.getValue() / STEP));
        }
        out.flush();
    }

    private SortedMap<Integer, Float> byHash() {
        SortedMap<Integer, Float> sorted = new TreeMap<>();
        for (int slot = 0; slot < hashes.length; slot++) {
            if (hashes[slot] != 0) {
                sorted.put(hashes[slot], weights[slot]);
            }
        }
        return sorted;
    }

    /** A weight as {@link #write} keeps it: reading back what was written changes nothing. */
    static float rounded(double weight) {
        return Math.round(weight / STEP) * STEP;
    }
}
