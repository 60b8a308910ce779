package org.attestgraph.attest.hdt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HdtFileTest {

    /** The values that catalogues of such checksums give, and the order of their bytes. */
    @ParameterizedTest
    @CsvSource({"CRC8, f4", "CRC16, 3dbb", "CRC32, 839206e3"})
    void a_part_ends_with_its_checksum(Check check, String checksum) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        check.write(out, content -> content.write("123456789".getBytes(UTF_8)));

        assertThat(HexFormat.of().formatHex(out.toByteArray())).isEqualTo("313233343536373839" + checksum);
    }

    @ParameterizedTest
    @CsvSource({"0, 80", "127, ff", "128, 0081", "300, 2c82"})
    void a_number_takes_as_few_bytes_as_it_needs(long number, String bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Waiting.number(out, number);

        assertThat(HexFormat.of().formatHex(out.toByteArray())).isEqualTo(bytes);
    }

    @Test
    void numbers_are_packed_from_the_lowest_bit_on() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PackedNumbers numbers = PackedNumbers.upTo(5)) {
            for (long number : new long[] {1, 2, 3, 4, 5}) {
                numbers.add(number);
            }
            numbers.writeSequence(out);
        }

        String hex = HexFormat.of().formatHex(out.toByteArray());

        assertThat(hex).startsWith("010385"); // kind, bits of each, how many
        assertThat(hex.substring(8)).startsWith("d158"); // 101 100 011 010 001
    }

    @Test
    void terms_out_of_order_are_refused() throws IOException {
        try (TermList terms = new TermList()) {
            assertThat(terms.add("b".getBytes(UTF_8))).isEqualTo(1);
            assertThat(terms.add("é".getBytes(UTF_8))).isEqualTo(2);

            assertThatThrownBy(() -> terms.add("c".getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> terms.add("é".getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_subject_without_triples_is_refused() throws IOException {
        try (BitmapTriples triples = new BitmapTriples(1, 2)) {
            triples.add(1, 1, 1);
            triples.add(1, 1, 2);

            assertThatThrownBy(() -> triples.add(3, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
