package org.attestgraph.attest.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;

/** The weights of a linear model: for each hashed feature, the classes that it speaks for or against. */
final class Weights {
    private static final int MAGIC = 0x41545357;

    private final List<String> classes;

    /** Feature and row in turn, side by side so that both are in the processor's cache at once; 0 is no feature. */
    private final int[] slots;

    private final int mask;

    /** The file itself; a row is how many pairs follow, then class and weight in turn. */
    private final byte[] pairs;

    private Weights(List<String> classes, int features, byte[] file) {
        this.classes = List.copyOf(classes);
        int capacity = Integer.highestOneBit(Math.max(16, features)) * 4;
        slots = new int[2 * capacity];
        mask = capacity - 1;
        pairs = file;
    }

    List<String> classes() {
        return classes;
    }

    /** Adds up the rows of all features that the model knows. */
    void score(Features features, float[] scores) {
        int[] sums = features.sums(classes.size());
        int[] found = features.rows();
        for (int i = 0; i < features.size(); i++) { // each of the loops waits for memory once, not at each turn
            found[i] = row(features.get(i));
        }
        int known = 0;
        int[] lengths = features.lengths();
        for (int i = 0; i < features.size(); i++) {
            if (found[i] >= 0) {
                found[known] = found[i];
                lengths[known++] = pairs[found[i]] & 0xff;
            }
        }
        for (int i = 0; i < known; i++) {
            int last = found[i] + 1 + 2 * lengths[i];
            for (int p = found[i] + 1; p < last; p += 2) {
                sums[pairs[p] & 0xff] += pairs[p + 1];
            }
        }
        for (int c = 0; c < classes.size(); c++) {
            scores[c] = sums[c];
        }
    }

    private int row(int key) {
        int slot = key & mask;
        while (slots[2 * slot] != 0) {
            if (slots[2 * slot] == key) {
                return slots[2 * slot + 1];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private void put(int key, int row) {
        int slot = key & mask;
        while (slots[2 * slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[2 * slot] = key;
        slots[2 * slot + 1] = row;
    }

    /** Reads what {@link #write} wrote. */
    static Weights read(InputStream compressed) throws IOException {
        byte[] file = new GZIPInputStream(compressed, 1 << 16).readAllBytes();
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < 5 || in.getInt() != MAGIC) {
            throw new IOException("not a weight file");
        }
        List<String> classes = new ArrayList<>();
        for (int left = in.get() & 0xff; left > 0; left--) {
            byte[] name = new byte[in.getShort() & 0xffff];
            in.get(name);
            classes.add(new String(name, UTF_8));
        }
        int features = in.getInt();
        Weights weights = new Weights(classes, features, file);
        for (int f = 0; f < features; f++) {
            weights.put(in.getInt(), in.position());
            in.position(in.position() + 1 + 2 * (in.get(in.position()) & 0xff));
        }
        return weights;
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
