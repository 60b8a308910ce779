package org.attestgraph.attest.syntax;

/** Hashes of the features of one decision; reused from decision to decision. */
final class Features {
    private int[] hashes = new int[96];
    private int[] rows = new int[96];
    private int[] lengths = new int[96];
    private int[] sums = new int[128];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return hashes[at];
    }

    /** Room for what {@link Weights} finds of each. */
    int[] rows() {
        if (rows.length < hashes.length) {
            rows = new int[hashes.length];
        }
        return rows;
    }

    /** Room for how long each of {@link #rows} is. */
    int[] lengths() {
        if (lengths.length < hashes.length) {
            lengths = new int[hashes.length];
        }
        return lengths;
    }

    /** Zeros for {@code classes} sums: whole numbers add up faster than fractions. */
    int[] sums(int classes) {
        if (sums.length < classes) {
            sums = new int[classes];
        }
        java.util.Arrays.fill(sums, 0, classes, 0);
        return sums;
    }

    int[] copy() {
        return java.util.Arrays.copyOf(hashes, size);
    }

    void add(int template, int a) {
        put(mix(mix(template, a), 0x2c1b3c6d));
    }

    void add(int template, int a, int b) {
        put(mix(mix(mix(template, a), b), 0x297a2d39));
    }

    void add(int template, int a, int b, int c) {
        put(mix(mix(mix(mix(template, a), b), c), 0x1b56c4e9));
    }

    private void put(int hash) {
        if (size == hashes.length) {
            hashes = java.util.Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash == 0 ? 1 : hash; // 0 marks an empty slot of the weight table
    }

    /** One round of MurmurHash3's 32-bit mixing. */
    private static int mix(int hash, int value) {
        int k = value * 0xcc9e2d51;
        k = Integer.rotateLeft(k, 15) * 0x1b873593;
        return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
    }
}
