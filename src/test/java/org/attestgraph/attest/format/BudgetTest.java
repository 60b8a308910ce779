package org.attestgraph.attest.format;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final byte[] MEGABYTE = new byte[1 << 20];

    @Test
    void a_small_file_may_become_256_megabytes_and_no_more() throws Exception {
        InputStream unpacked = Budget.of(10).meter(new Endless());
        for (int i = 0; i < 256; i++) {
            unpacked.readNBytes(MEGABYTE, 0, MEGABYTE.length);
        }

        assertThatThrownBy(unpacked::read).hasMessage("it unpacks to more than 256 MB");
    }

    @Test
    void a_part_that_takes_too_long_ends_the_file_whoever_reads() {
        Budget spent = Budget.of(10, Duration.ofSeconds(-1));

        assertThatThrownBy(() -> spent.meter(new Endless()).read())
                .isInstanceOf(Budget.TooMuchException.class)
                .hasMessageContaining("a part of it takes longer than");
        assertThatThrownBy(() -> spent.time(new Endless()).read(MEGABYTE)).isInstanceOf(Budget.TooMuchException.class);
    }

    @Test
    void a_file_of_more_than_a_million_parts_is_not_read_further() {
        Budget budget = Budget.of(10);
        assertThatCode(() -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        budget.take();
                    }
                })
                .doesNotThrowAnyException();

        assertThatThrownBy(budget::take).hasMessage("it holds more than a million parts");
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return length;
        }
    }
}
