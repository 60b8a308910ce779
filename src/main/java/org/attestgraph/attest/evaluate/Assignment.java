package org.attestgraph.attest.evaluate;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Pairs rows with columns one to one so that the sum of their weights is greatest (the Hungarian method). */
final class Assignment {
    private static final double INFINITE = 1e9;

    private final double[][] weights;
    private final int columns;
    private final int size;

    /** Of the rows and of the columns, which are counted from 1; 0 stands for none yet. */
    private final double[] rowPotential;

    private final double[] columnPotential;
    private final int[] rowOf;
    private final int[] way;

    private Assignment(double[][] weights, int columns) {
        this.weights = weights;
        this.columns = columns;
        this.size = Math.max(weights.length, columns);
        rowPotential = new double[size + 1];
        columnPotential = new double[size + 1];
        rowOf = new int[size + 1];
        way = new int[size + 1];
    }

    /** For each row its column, where their weight is above 0. Of equally good pairings it is always the same one. */
    static Map<Integer, Integer> best(double[][] weights, int columns) {
        return new Assignment(weights, columns).solve();
    }

    private Map<Integer, Integer> solve() {
        for (int row = 1; row <= size; row++) {
            augment(path(row));
        }
        Map<Integer, Integer> pairs = new TreeMap<>();
        for (int column = 1; column <= size; column++) {
            if (weight(rowOf[column], column) > 0) {
                pairs.put(rowOf[column] - 1, column - 1);
            }
        }
        return pairs;
    }

    /** Places {@code row} by the cheapest way; returns the free column at which that ends. */
    private int path(int row) {
        rowOf[0] = row;
        double[] slack = new double[size + 1];
        Arrays.fill(slack, INFINITE);
        boolean[] used = new boolean[size + 1];
        int column = 0;
        do {
            used[column] = true;
            int next = nearest(column, slack, used);
            shift(slack[next], slack, used);
            column = next;
        } while (rowOf[column] != 0);
        return column;
    }

    private int nearest(int from, double[] slack, boolean[] used) {
        int row = rowOf[from];
        int nearest = 0;
        double least = INFINITE;
        for (int column = 1; column <= size; column++) {
            if (!used[column]) {
                double cost = -weight(row, column) - rowPotential[row] - columnPotential[column];
                if (cost < slack[column]) {
                    slack[column] = cost;
                    way[column] = from;
                }
                if (slack[column] < least) {
                    least = slack[column];
                    nearest = column;
                }
            }
        }
        return nearest;
    }

    private void shift(double delta, double[] slack, boolean[] used) {
        for (int column = 0; column <= size; column++) {
            if (used[column]) {
                rowPotential[rowOf[column]] += delta;
                columnPotential[column] -= delta;
            } else {
                slack[column] -= delta;
            }
        }
    }

    private void augment(int end) {
        int column = end;
        while (column != 0) {
            int before = way[column];
            rowOf[column] = rowOf[before];
            column = before;
        }
    }

    private double weight(int row, int column) {
        return row <= weights.length && column <= columns ? weights[row - 1][column - 1] : 0;
    }
}
