package org.attestgraph.attest.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Learns {@link Weights} by the averaged perceptron. Deterministic: the order of the updates is all that counts. */
final class Perceptron {
    private static final class Row {
        final int[] weight;
        final long[] total;
        final int[] changed;

        Row(int width) {
            weight = new int[width];
            total = new long[width];
            changed = new int[width];
        }
    }

    private final List<String> classes;
    private final Map<Integer, Row> rows = new HashMap<>();
    private int now = 1;

    Perceptron(List<String> classes) {
        this.classes = List.copyOf(classes);
    }

    void score(Features features, float[] scores) {
        java.util.Arrays.fill(scores, 0, classes.size(), 0f);
        for (int i = 0; i < features.size(); i++) {
            Row row = rows.get(features.get(i));
            if (row != null) {
                for (int c = 0; c < classes.size(); c++) {
                    scores[c] += row.weight[c];
                }
            }
        }
    }

    /** Moves weight from the class that was guessed to the one that was right. */
    void update(Features features, int right, int guessed) {
        now++;
        if (right == guessed) {
            return;
        }
        for (int i = 0; i < features.size(); i++) {
            Row row = rows.computeIfAbsent(features.get(i), key -> new Row(classes.size()));
            change(row, right, 1);
            change(row, guessed, -1);
        }
    }

    private void change(Row row, int c, int by) {
        row.total[c] += (long) (now - row.changed[c]) * row.weight[c];
        row.changed[c] = now;
        row.weight[c] += by;
    }

    /** Averages, drops what weighs less than {@code least} of the heaviest weight, and writes the rest. */
    int write(OutputStream out, double least) throws IOException {
        double heaviest = 0;
        Map<Integer, double[]> averages = new HashMap<>();
        for (var entry : rows.entrySet()) {
            double[] average = average(entry.getValue());
            for (double value : average) {
                heaviest = Math.max(heaviest, Math.abs(value));
            }
            averages.put(entry.getKey(), average);
        }
        SortedMap<Integer, byte[]> kept = new TreeMap<>();
        for (var entry : averages.entrySet()) {
            byte[] row = new byte[classes.size()];
            boolean any = false;
            for (int c = 0; c < row.length; c++) {
                double value = entry.getValue()[c];
                row[c] = Math.abs(value) < least * heaviest ? 0 : (byte) Math.round(value / heaviest * 127);
                any |= row[c] != 0;
            }
            if (any) {
                kept.put(entry.getKey(), row);
            }
        }
        Weights.write(classes, kept, out);
        return kept.size();
    }

    private double[] average(Row row) {
        double[] average = new double[classes.size()];
        for (int c = 0; c < average.length; c++) {
            average[c] = (double) (row.total[c] + (long) (now - row.changed[c]) * row.weight[c]) / now;
        }
        return average;
    }
}
