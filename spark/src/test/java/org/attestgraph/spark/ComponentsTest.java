package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    @Test
    void what_hangs_together_through_others_has_one_root_and_what_does_not_has_another() {
        Components components = Components.of(List.of(new long[] {7, -3, 5, 9}, new long[] {9, -3, 20, 21}));

        assertThat(LongStream.of(7, -3, 5, 9).map(components::root).distinct().count())
                .isEqualTo(1);
        assertThat(components.root(20)).isEqualTo(components.root(21)).isNotEqualTo(components.root(5));
        assertThat(components.root(4)).isEqualTo(4);
    }

    @Test
    void the_fewest_pairs_join_what_all_of_them_join() {
        Random random = new Random(1);
        List<long[]> pairs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            pairs.add(new long[] {random.nextInt(200), random.nextInt(200)});
        }

        long[] fewest = Components.fewest(pairs.iterator());

        Components all = Components.of(pairs);
        Components some = Components.of(List.of(fewest));
        assertThat(fewest.length / 2).isLessThan(200);
        for (long[] pair : pairs) {
            assertThat(some.root(pair[0])).isEqualTo(some.root(pair[1]));
            assertThat(some.root(pair[0])).isEqualTo(all.root(pair[0]));
        }
    }

    @Test
    void statements_go_to_files_in_the_order_of_their_lines() {
        CaseFiles files = new CaseFiles(16, "https://example.org/");
        Random random = new Random(1);
        byte[][] lines = new byte[500][];
        Arrays.setAll(lines, i -> ("<https://example.org/" + (i % 3 == 0 ? "report/" : "case/")
                        + String.format(Locale.ROOT, "%016x", random.nextLong()) + "/x> <y> <z> .\n")
                .getBytes(UTF_8));
        Arrays.sort(lines, Arrays::compareUnsigned);

        List<Integer> numbers = Arrays.stream(lines).map(files::getPartition).toList();

        assertThat(numbers).isSorted();
        assertThat(numbers.stream().distinct()).hasSize(files.numPartitions());
        assertThat(numbers.stream().map(files::name).distinct().toList()).isSorted();
    }
}
