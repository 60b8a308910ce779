package org.attestgraph.attest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLongsTest {
    @TempDir
    Path folder;

    @Test
    void what_is_sorted_in_runs_comes_out_in_one_order_and_leaves_no_file() throws IOException {
        List<Long> drained = new ArrayList<>();
        try (SortedLongs numbers = new SortedLongs(folder, 4)) {
            for (long i = 0; i < 11; i++) {
                numbers.add(i * 7 % 11 - 5);
            }
            numbers.add(-5);
            numbers.drain(drained::add);
        }

        assertThat(drained).containsExactly(-5L, -5L, -4L, -3L, -2L, -1L, 0L, 1L, 2L, 3L, 4L, 5L);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
