package org.attestgraph.attest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void the_sum_of_all_weights_decides_and_not_the_greatest_single_one() {
        double[][] weights = {{5, 4}, {4, 0}};

        assertThat(Assignment.best(weights, 2)).isEqualTo(Map.of(0, 1, 1, 0));
    }

    @Test
    void a_pair_without_weight_is_none() {
        double[][] weights = {{0, 0, 2}, {0, 0, 0}};

        assertThat(Assignment.best(weights, 3)).isEqualTo(Map.of(0, 2));
    }

    @Test
    void nothing_is_paired_with_nothing() {
        assertThat(Assignment.best(new double[0][0], 0)).isEmpty();
        assertThat(Assignment.best(new double[2][0], 0)).isEmpty();
        assertThat(Assignment.best(new double[0][3], 3)).isEmpty();
    }

    @Test
    void no_other_pairing_weighs_more() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            double[][] weights = new double[1 + random.nextInt(4)][1 + random.nextInt(5)];
            for (double[] row : weights) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(7) / 2.0;
                }
            }
            double found = Assignment.best(weights, weights[0].length).entrySet().stream()
                    .mapToDouble(pair -> weights[pair.getKey()][pair.getValue()])
                    .sum();
            assertThat(found).isEqualTo(greatest(weights, 0, new boolean[weights[0].length]));
        }
    }

    private static double greatest(double[][] weights, int row, boolean[] taken) {
        if (row == weights.length) {
            return 0;
        }
        double greatest = greatest(weights, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                greatest = Math.max(greatest, weights[row][column] + greatest(weights, row + 1, taken));
                taken[column] = false;
            }
        }
        return greatest;
    }

    @Test
    void as_many_items_as_possible_are_matched() {
        List<String> gold = List.of("ab", "a", "c");
        List<String> predicted = List.of("a", "b", "x");

        assertThat(Matching.size(gold, predicted, String::contains)).isEqualTo(2);
        assertThat(Matching.size(gold, List.<String>of(), String::contains)).isZero();
    }
}
