package org.attestgraph.attest.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The features of one thing to be decided: short names, each there or not. */
public final class FeatureList {
    private final List<String> names = new ArrayList<>(64);
    private int[] hashes = new int[64];

    public FeatureList add(String name) {
        if (names.size() == hashes.length) {
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
        }
        hashes[names.size()] = hash(name);
        names.add(name);
        return this;
    }

    /** Adds {@code name} if {@code there}. */
    public FeatureList add(boolean there, String name) {
        return there ? add(name) : this;
    }

    /** {@code count} up to {@code most}, as one feature for each value: 0, 1, 2 … and more. */
    public FeatureList count(String name, int count, int most) {
        return add(name + Math.min(count, most));
    }

    public int size() {
        return names.size();
    }

    public String name(int at) {
        return names.get(at);
    }

    int hash(int at) {
        return hashes[at];
    }

    /** The different hashes, in order. */
    int[] distinct() {
        return Arrays.stream(hashes, 0, names.size()).sorted().distinct().toArray();
    }

    private static int hash(String name) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 13;
        return hash == 0 ? 1 : hash;
    }
}
