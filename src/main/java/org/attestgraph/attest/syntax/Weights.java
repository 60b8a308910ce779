package org.attestgraph.attest.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;

/** The weights of a linear model: for each hashed feature, the classes that it speaks for or against. */
final class Weights {
    private static final int MAGIC = 0x41545357;

    private final List<String> classes;
    private final int[] keys;
    private final int[] rows;
    private final int mask;

    /** Row after row: how many pairs follow, then class and weight in turn. */
    private byte[] pairs = new byte[1 << 16];

    private int end;

    private Weights(List<String> classes, int features) {
        this.classes = List.copyOf(classes);
        int capacity = Integer.highestOneBit(Math.max(16, features)) * 4;
        keys = new int[capacity];
        rows = new int[capacity];
        mask = capacity - 1;
    }

    List<String> classes() {
        return classes;
    }

    /** Adds up the rows of all features that the model knows. */
    void score(Features features, float[] scores) {
        Arrays.fill(scores, 0, classes.size(), 0f);
        for (int i = 0; i < features.size(); i++) {
            int at = row(features.get(i));
            if (at >= 0) {
                int last = at + 1 + 2 * (pairs[at] & 0xff);
                for (int p = at + 1; p < last; p += 2) {
                    scores[pairs[p] & 0xff] += pairs[p + 1];
                }
            }
        }
    }

    private int row(int key) {
        int slot = key & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return rows[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private void put(int key, int row) {
        int slot = key & mask;
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        rows[slot] = row;
    }

    private void append(int value) {
        if (end == pairs.length) {
            pairs = Arrays.copyOf(pairs, end * 2);
        }
        pairs[end++] = (byte) value;
    }

    /** Reads what {@link #write} wrote. */
    static Weights read(InputStream compressed) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(compressed, 1 << 16), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a weight file");
            }
            List<String> classes = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                classes.add(in.readUTF());
            }
            int features = in.readInt();
            Weights weights = new Weights(classes, features);
            for (int f = 0; f < features; f++) {
                weights.put(in.readInt(), weights.end);
                int count = in.readUnsignedByte();
                weights.append(count);
                for (int left = 2 * count; left > 0; left--) {
                    weights.append(in.readByte());
                }
            }
            return weights;
        }
    }

    /**
     * Writes rows sorted by key, so that the same model always makes the same bytes.
     *
     * @param rows by feature hash; for each class a weight, most of them 0
     */
    static void write(List<String> classes, SortedMap<Integer, byte[]> rows, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeByte(classes.size());
        for (String name : classes) {
            data.writeUTF(name);
        }
        data.writeInt(rows.size());
        for (Map.Entry<Integer, byte[]> entry : rows.entrySet()) {
            data.writeInt(entry.getKey());
            write(entry.getValue(), data);
        }
        data.flush();
    }

    private static void write(byte[] row, DataOutputStream data) throws IOException {
        int count = 0;
        for (byte value : row) {
            count += value == 0 ? 0 : 1;
        }
        data.writeByte(count);
        for (int c = 0; c < row.length; c++) {
            if (row[c] != 0) {
                data.writeByte(c);
                data.writeByte(row[c]);
            }
        }
    }
}
