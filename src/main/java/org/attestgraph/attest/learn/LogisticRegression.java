package org.attestgraph.attest.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Learns a {@link LinearModel} from examples, by stochastic gradient descent with L2 regularisation. Deterministic. */
public final class LogisticRegression {
    private static final int ROUNDS = 30;
    private static final double RATE = 0.15;

    private record Example(int at, boolean yes) {}

    private final List<Example> examples = new ArrayList<>();
    private final List<int[]> features = new ArrayList<>();
    private final double l2;
    private final int least;

    /**
     * @param l2 how much large weights cost
     * @param least how many examples a feature must have to count
     */
    public LogisticRegression(double l2, int least) {
        this.l2 = l2;
        this.least = least;
    }

    public void add(FeatureList list, boolean yes) {
        examples.add(new Example(features.size(), yes));
        features.add(list.distinct());
    }

    public int size() {
        return examples.size();
    }

    public LinearModel train() {
        Map<Integer, Integer> index = index();
        List<int[]> rows = features.stream()
                .map(hashes -> java.util.Arrays.stream(hashes)
                        .filter(index::containsKey)
                        .map(index::get)
                        .toArray())
                .toList();
        double[] weight = new double[index.size() + 1];
        double[] squares = new double[index.size() + 1];
        List<Example> order = new ArrayList<>(examples);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, new Random(round));
            for (Example example : order) {
                step(rows.get(example.at()), example.yes(), weight, squares);
            }
        }
        Map<Integer, Float> weights = new HashMap<>();
        index.forEach((hash, at) -> {
            float rounded = LinearModel.rounded(weight[at]);
            if (rounded != 0) {
                weights.put(hash, rounded);
            }
        });
        return new LinearModel((float) weight[index.size()], weights);
    }

    private Map<Integer, Integer> index() {
        Map<Integer, Integer> counts = new HashMap<>();
        features.forEach(row -> {
            for (int hash : row) {
                counts.merge(hash, 1, Integer::sum);
            }
        });
        List<Integer> kept = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Map<Integer, Integer> index = new HashMap<>();
        kept.forEach(hash -> index.put(hash, index.size()));
        return index;
    }

    private void step(int[] row, boolean yes, double[] weight, double[] squares) {
        int bias = weight.length - 1;
        double score = weight[bias];
        for (int at : row) {
            score += weight[at];
        }
        double error = (yes ? 1 : 0) - 1 / (1 + StrictMath.exp(-score));
        for (int at : row) {
            descend(at, error - l2 * weight[at], weight, squares);
        }
        descend(bias, error, weight, squares);
    }

    /** AdaGrad: what was moved often is moved less. */
    private static void descend(int at, double gradient, double[] weight, double[] squares) {
        squares[at] += gradient * gradient;
        weight[at] += RATE * gradient / (1e-6 + Math.sqrt(squares[at]));
    }
}
