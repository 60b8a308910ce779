package org.attestgraph.attest.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Decisions that are learned from examples. */
class DecisionTest {
    private static final FeatureList NEITHER = features(false, false);
    private static final FeatureList FIRST = features(true, false);
    private static final FeatureList SECOND = features(false, true);
    private static final FeatureList BOTH = features(true, true);
    private static final List<FeatureList> ALL = List.of(NEITHER, FIRST, SECOND, BOTH);

    @Test
    void what_one_feature_tells_is_learned() {
        Decision decision = examples(false, true, false, true).learn();

        assertThat(decision.probability(FIRST)).isGreaterThan(0.9);
        assertThat(decision.probability(SECOND)).isLessThan(0.1);
        assertThat(decision.reasons(BOTH, 1).getFirst()).startsWith("first");
    }

    @Test
    void what_only_two_features_together_tell_is_learned_by_the_trees() {
        Decision decision = examples(false, true, true, false).learn();

        assertThat(decision.probability(SECOND)).isGreaterThan(decision.probability(NEITHER));
        assertThat(decision.probability(BOTH)).isLessThan(decision.probability(FIRST));
    }

    @Test
    void a_feature_that_no_example_had_changes_nothing() {
        Decision decision = examples(false, true, true, true).learn();
        FeatureList more = features(true, false).add("never seen");

        assertThat(decision.probability(more)).isEqualTo(decision.probability(FIRST));
    }

    @Test
    void the_same_examples_always_give_the_same_bytes() throws IOException {
        assertThat(bytes(examples(false, true, true, false).learn()))
                .isEqualTo(bytes(examples(false, true, true, false).learn()));
    }

    @Test
    void a_decision_that_is_read_back_decides_the_same() throws IOException {
        Decision decision = examples(false, true, true, false).learn();
        Decision read = Decision.read(new ByteArrayInputStream(bytes(decision)));

        assertThat(ALL).allSatisfy(one -> assertThat(read.probability(one)).isEqualTo(decision.probability(one)));
        assertThat(bytes(read)).isEqualTo(bytes(decision));
    }

    private static Examples examples(boolean neither, boolean first, boolean second, boolean both) {
        Examples examples = new Examples();
        for (int i = 0; i < 100; i++) {
            examples.add(NEITHER, neither);
            examples.add(NEITHER, neither);
            examples.add(FIRST, first);
            examples.add(SECOND, second);
            examples.add(BOTH, both);
        }
        return examples;
    }

    /** Each in many names, since a tree is shown some features only. */
    private static FeatureList features(boolean first, boolean second) {
        FeatureList features = new FeatureList();
        for (int i = 0; i < 8; i++) {
            features.add(first, "first", FeatureList.digits(i)).add(second, "second", FeatureList.digits(i));
        }
        return features;
    }

    private static byte[] bytes(Decision decision) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        decision.write(bytes);
        return bytes.toByteArray();
    }
}
