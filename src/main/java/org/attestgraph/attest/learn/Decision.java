package org.attestgraph.attest.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** A yes or no that was learned: the mean of what weights and trees say. Immutable. */
public record Decision(LinearModel weights, TreeModel trees) {

    /** The probability that the answer is yes, from 0 to 1. */
    public double probability(FeatureList features) {
        double score = (weights.score(features) + trees.score(features)) / 2;
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** The features that spoke loudest for a yes, the loudest first. */
    public List<String> reasons(FeatureList features, int most) {
        return weights.reasons(features, most);
    }

    public static Decision read(InputStream in) throws IOException {
        LinearModel weights = LinearModel.read(in);
        return new Decision(weights, TreeModel.read(in));
    }

    /** The same decision always makes the same bytes. */
    public void write(OutputStream out) throws IOException {
        weights.write(out);
        trees.write(out);
    }
}
