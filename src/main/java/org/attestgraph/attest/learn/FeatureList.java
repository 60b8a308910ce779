package org.attestgraph.attest.learn;

import java.util.Arrays;

/**
 * The features of one thing to be decided: short names, each there or not. A name may be given in parts; it is put
 * together only where somebody asks for it, since a decision needs no more than its hash.
 */
public final class FeatureList {
    private static final int SEED = 0x811c9dc5;

    private String[] parts = new String[256];
    private int[] ends = new int[64];
    private int[] hashes = new int[64];
    private int size;

    public FeatureList add(String name) {
        return end(part(name, 0, SEED), 1);
    }

    public FeatureList add(String a, String b) {
        return end(part(b, 1, part(a, 0, SEED)), 2);
    }

    public FeatureList add(String a, String b, String c) {
        return end(part(c, 2, part(b, 1, part(a, 0, SEED))), 3);
    }

    public FeatureList add(String a, String b, String c, String d) {
        return end(part(d, 3, part(c, 2, part(b, 1, part(a, 0, SEED)))), 4);
    }

    public FeatureList add(String a, String b, String c, String d, String e) {
        return end(part(e, 4, part(d, 3, part(c, 2, part(b, 1, part(a, 0, SEED))))), 5);
    }

    /** Adds {@code name} if {@code there}. */
    public FeatureList add(boolean there, String name) {
        return there ? add(name) : this;
    }

    /** Adds {@code a} and {@code b} as one name if {@code there}. */
    public FeatureList add(boolean there, String a, String b) {
        return there ? add(a, b) : this;
    }

    /** Adds {@code a}, {@code b} and {@code c} as one name if {@code there}. */
    public FeatureList add(boolean there, String a, String b, String c) {
        return there ? add(a, b, c) : this;
    }

    /** {@code count} up to {@code most}, as one feature for each value: 0, 1, 2 … and more. */
    public FeatureList count(String name, int count, int most) {
        return add(name, digits(Math.min(count, most)));
    }

    /** {@code number} as a part of a name. */
    public static String digits(int number) {
        return number >= 0 && number < DIGITS.length ? DIGITS[number] : Integer.toString(number);
    }

    private static final String[] DIGITS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};

    public int size() {
        return size;
    }

    public String name(int at) {
        int start = at == 0 ? 0 : ends[at - 1];
        return String.join("", Arrays.asList(parts).subList(start, ends[at]));
    }

    int hash(int at) {
        return hashes[at];
    }

    /** The different hashes, in order. */
    int[] distinct() {
        return Arrays.stream(hashes, 0, size).sorted().distinct().toArray();
    }

    /** Notes the part at {@code offset} of the feature that is being added, and takes it into its hash. */
    private int part(String part, int offset, int before) {
        int at = (size == 0 ? 0 : ends[size - 1]) + offset;
        if (at == parts.length) {
            parts = Arrays.copyOf(parts, at * 2);
        }
        parts[at] = part;
        return Integer.rotateLeft((before ^ part.hashCode()) * 0x9e3779b1, 15); // a string keeps its own hash
    }

    private FeatureList end(int mixed, int count) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size] = (size == 0 ? 0 : ends[size - 1]) + count;
        hashes[size] = finished(mixed);
        size++;
        return this;
    }

    private static int finished(int mixed) {
        int hash = mixed ^ mixed >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 13;
        return hash == 0 ? 1 : hash;
    }
}
