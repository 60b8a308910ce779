package org.attestgraph.attest.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that were decided by hand: the features of each, and the answer. */
public final class Examples {
    private final List<int[]> hashes = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();

    public void add(FeatureList features, boolean yes) {
        hashes.add(features.distinct());
        answers.add(yes);
    }

    int size() {
        return answers.size();
    }

    boolean[] answers() {
        boolean[] all = new boolean[answers.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = answers.get(i);
        }
        return all;
    }

    /** The hashes of the features that at least {@code least} examples have, in order. */
    int[] features(int least) {
        Map<Integer, Integer> counts = new HashMap<>();
        hashes.forEach(row -> {
            for (int hash : row) {
                counts.merge(hash, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    /** For each example the places in {@code features} of those that it has, in order. */
    int[][] rows(int[] features) {
        return hashes.stream()
                .map(row -> Arrays.stream(row)
                        .map(hash -> Arrays.binarySearch(features, hash))
                        .filter(at -> at >= 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The answers of the models that learn from these: they err differently, so that together they err less. */
    public Decision learn() {
        return new Decision(LogisticRegression.learn(this), Boosting.learn(this));
    }
}
