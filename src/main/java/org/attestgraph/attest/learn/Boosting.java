package org.attestgraph.attest.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link TreeModel} by gradient boosting with Newton steps: each tree mends what those before it leave wrong,
 * on some of the examples and some of the features. Deterministic.
 */
final class Boosting {
    private static final int ROUNDS = 60;
    private static final int DEPTH = 4;
    private static final int WIDTH = 1 << (DEPTH + 1);
    private static final double RATE = 0.2;

    /** How many examples a feature must have to be asked for. */
    private static final int LEAST = 3;

    /** How much it costs to be sure of a leaf. */
    private static final double COST = 3;

    /** How much is left to learn, as the sum of the second derivatives, in a leaf at least. */
    private static final double SMALLEST_LEAF = 2;

    private static final double SHARE_OF_EXAMPLES = 0.6;
    private static final double SHARE_OF_FEATURES = 0.15;

    private final int[] features;
    private final int[][] rows;
    private final boolean[] answers;
    private final double[] scores;

    /** First and second derivative of the loss of each example, and their sums over those that have a feature. */
    private final double[] gradient;

    private final double[] curvature;
    private final double[] gradients;
    private final double[] curvatures;

    private Boosting(Examples examples) {
        features = examples.features(LEAST);
        rows = examples.rows(features);
        answers = examples.answers();
        scores = new double[rows.length];
        gradient = new double[rows.length];
        curvature = new double[rows.length];
        gradients = new double[features.length];
        curvatures = new double[features.length];
    }

    static TreeModel learn(Examples examples) {
        return new Boosting(examples).learn();
    }

    private TreeModel learn() {
        int yes = 1;
        for (boolean answer : answers) {
            yes += answer ? 1 : 0;
        }
        float bias = (float) StrictMath.log(yes / (answers.length + 2.0 - yes));
        Arrays.fill(scores, bias);
        List<Tree> trees = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Tree tree = tree(new Random(round));
            trees.add(tree);
            for (int i = 0; i < rows.length; i++) {
                scores[i] += tree.value(rows[i]);
            }
        }
        return model(bias, trees);
    }

    /** What a tree asks for, as places in {@link #features}, -1 in a leaf. */
    private static final class Tree {
        private final int[] questions = new int[WIDTH];
        private final float[] leaves = new float[WIDTH];

        Tree() {
            Arrays.fill(questions, -1);
        }

        double value(int[] row) {
            int node = 1;
            while (questions[node] >= 0) {
                node = 2 * node + (Arrays.binarySearch(row, questions[node]) >= 0 ? 1 : 0);
            }
            return leaves[node];
        }
    }

    private Tree tree(Random random) {
        boolean[] allowed = new boolean[features.length];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = random.nextDouble() < SHARE_OF_FEATURES;
        }
        int[] sample = new int[rows.length];
        int[][] some = new int[rows.length][];
        int size = 0;
        for (int i = 0; i < rows.length; i++) {
            double probability = 1 / (1 + StrictMath.exp(-scores[i]));
            gradient[i] = (answers[i] ? 1 : 0) - probability;
            curvature[i] = probability * (1 - probability);
            if (random.nextDouble() < SHARE_OF_EXAMPLES) {
                some[i] = among(rows[i], allowed);
                sample[size++] = i;
            }
        }
        Tree tree = new Tree();
        grow(tree, 1, 0, sample, 0, size, some);
        return tree;
    }

    private static int[] among(int[] row, boolean[] allowed) {
        int[] found = new int[row.length];
        int size = 0;
        for (int at : row) {
            if (allowed[at]) {
                found[size++] = at;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Grows the part of a tree under {@code node} from the examples {@code sample[from]} to {@code sample[to - 1]}. */
    private void grow(Tree tree, int node, int depth, int[] sample, int from, int to, int[][] some) {
        double slope = 0;
        double bend = 0;
        for (int k = from; k < to; k++) {
            slope += gradient[sample[k]];
            bend += curvature[sample[k]];
        }
        int best = depth < DEPTH && bend >= 2 * SMALLEST_LEAF ? best(slope, bend, sample, from, to, some) : -1;
        tree.questions[node] = best;
        if (best < 0) {
            tree.leaves[node] = (float) (RATE * slope / (bend + COST));
            return;
        }
        int middle = parted(best, sample, from, to, some);
        grow(tree, 2 * node, depth + 1, sample, from, middle, some);
        grow(tree, 2 * node + 1, depth + 1, sample, middle, to, some);
    }

    /** The feature that parts the examples best; -1 if none helps. */
    private int best(double slope, double bend, int[] sample, int from, int to, int[][] some) {
        for (int k = from; k < to; k++) {
            int example = sample[k];
            for (int at : some[example]) {
                gradients[at] += gradient[example];
                curvatures[at] += curvature[example];
            }
        }
        int best = -1;
        double most = 1e-3;
        double whole = slope * slope / (bend + COST);
        for (int at = 0; at < features.length; at++) {
            double there = curvatures[at];
            if (there >= SMALLEST_LEAF && bend - there >= SMALLEST_LEAF) {
                double rest = slope - gradients[at];
                double gain =
                        gradients[at] * gradients[at] / (there + COST) + rest * rest / (bend - there + COST) - whole;
                if (gain > most) {
                    most = gain;
                    best = at;
                }
            }
            gradients[at] = 0;
            curvatures[at] = 0;
        }
        return best;
    }

    /** Puts the examples that have a feature behind those that do not, and tells where they begin. */
    private static int parted(int feature, int[] sample, int from, int to, int[][] some) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            if (Arrays.binarySearch(some[sample[low]], feature) >= 0) {
                int moved = sample[low];
                sample[low] = sample[high];
                sample[high--] = moved;
            } else {
                low++;
            }
        }
        return low;
    }

    private TreeModel model(float bias, List<Tree> trees) {
        int[] questions = new int[trees.size() * WIDTH];
        float[] leaves = new float[trees.size() * WIDTH];
        for (int i = 0; i < trees.size(); i++) {
            Tree tree = trees.get(i);
            for (int node = 1; node < WIDTH; node++) {
                int question = tree.questions[node];
                questions[i * WIDTH + node] = question >= 0 ? features[question] : 0;
                leaves[i * WIDTH + node] = tree.leaves[node];
            }
        }
        return new TreeModel(bias, WIDTH, questions, leaves);
    }
}
