package org.attestgraph.attest.learn;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides by adding up weights: a logistic regression. Immutable. */
public final class LinearModel {
    private static final int MAGIC = 0x41544c4d;
    private static final float STEP = 1 / 256f;

    private final float bias;
    private final Map<Integer, Float> weights;

    LinearModel(float bias, Map<Integer, Float> weights) {
        this.bias = bias;
        this.weights = Map.copyOf(weights);
    }

    /** The probability that the answer is yes, from 0 to 1. */
    public double probability(FeatureList features) {
        return 1 / (1 + StrictMath.exp(-score(features)));
    }

    private double score(FeatureList features) {
        double score = bias;
        for (int i = 0; i < features.size(); i++) {
            score += weights.getOrDefault(features.hash(i), 0f);
        }
        return score;
    }

    /** The features that spoke loudest for a yes, the loudest first. */
    public List<String> reasons(FeatureList features, int most) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (weights.getOrDefault(features.hash(i), 0f) > 0) {
                names.add(features.name(i));
            }
        }
        Map<String, Float> loudness = new HashMap<>();
        for (int i = 0; i < features.size(); i++) {
            loudness.put(features.name(i), weights.getOrDefault(features.hash(i), 0f));
        }
        names.sort(Comparator.comparing((String name) -> -loudness.getOrDefault(name, 0f))
                .thenComparing(name -> name));
        return names.stream().distinct().limit(most).toList();
    }

    public static LinearModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a linear model");
        }
        float bias = in.readFloat();
        int size = in.readInt();
        Map<Integer, Float> weights = new HashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            weights.put(in.readInt(), in.readShort() * STEP);
        }
        return new LinearModel(bias, weights);
    }

    /** The same model always makes the same bytes. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.writeInt(MAGIC);
        out.writeFloat(bias);
        out.writeInt(weights.size());
        for (Map.Entry<Integer, Float> entry : new TreeMap<>(weights).entrySet()) {
            out.writeInt(entry.getKey());
            out.writeShort(Math.round(entry.getValue() / STEP));
        }
        out.flush();
    }

    /** A weight as {@link #write} keeps it: reading back what was written changes nothing. */
    static float rounded(double weight) {
        return Math.round(weight / STEP) * STEP;
    }
}
