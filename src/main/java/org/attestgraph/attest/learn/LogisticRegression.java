package org.attestgraph.attest.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Learns a {@link LinearModel} from examples, by stochastic gradient descent with L2 regularisation. Deterministic. */
final class LogisticRegression {
    private static final int ROUNDS = 30;
    private static final double RATE = 0.15;

    /** How much large weights cost. */
    private static final double L2 = 0.06;

    /** How many examples a feature must have to count. */
    private static final int LEAST = 2;

    private LogisticRegression() {}

    static LinearModel learn(Examples examples) {
        int[] features = examples.features(LEAST);
        int[][] rows = examples.rows(features);
        boolean[] answers = examples.answers();
        double[] weight = new double[features.length + 1];
        double[] squares = new double[features.length + 1];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            order.add(i);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, new Random(round));
            for (int example : order) {
                step(rows[example], answers[example], weight, squares);
            }
        }
        SortedMap<Integer, Float> weights = new TreeMap<>();
        for (int at = 0; at < features.length; at++) {
            float rounded = LinearModel.rounded(weight[at]);
            if (rounded != 0) {
                weights.put(features[at], rounded);
            }
        }
        return new LinearModel((float) weight[features.length], weights);
    }

    private static void step(int[] row, boolean yes, double[] weight, double[] squares) {
        int bias = weight.length - 1;
        double score = weight[bias];
        for (int at : row) {
            score += weight[at];
        }
        double error = (yes ? 1 : 0) - 1 / (1 + StrictMath.exp(-score));
        for (int at : row) {
            descend(at, error - L2 * weight[at], weight, squares);
        }
        descend(bias, error, weight, squares);
    }

    /** AdaGrad: what was moved often is moved less. */
    private static void descend(int at, double gradient, double[] weight, double[] squares) {
        squares[at] += gradient * gradient;
        weight[at] += RATE * gradient / (1e-6 + Math.sqrt(squares[at]));
    }
}
