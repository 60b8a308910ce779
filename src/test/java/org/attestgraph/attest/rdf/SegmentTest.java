package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentTest {
    static List<String> hostile() {
        return List.of(
                "\"quoted\" and \\backslashed\\",
                "two\nlines\tand\ra tab",
                "half \uD800 a pair",
                "\uDC00\uD800 the wrong way round",
                "\u202Eright to left\u202C \u200F",
                "nothing\u0000here\u0007",
                "<script>alert(1)</script>",
                "> . <urn:x> <urn:y> <urn:z",
                "../../etc/passwd",
                "..",
                ".",
                "%2e%2e",
                "?query#fragment",
                "a b\u00A0c\u2028d",
                "حلب",
                "İstanbul ı",
                "💥".repeat(5000),
                "x".repeat(100_000));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "northland-air-force, northland-air-force",
        "old mill quarter, old%20mill%20quarter",
        "a/b, a%2Fb",
        "100%, 100%25",
        "café, caf%C3%A9",
        "' around ', around",
        "gn-170063, gn-170063",
        "..., ...-ab5df625bc76dbd4"
    })
    void text_is_percent_encoded(String text, String segment) {
        assertThat(Segment.of(text)).isEqualTo(segment);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void any_text_makes_one_valid_step_of_an_iri(String text) {
        String segment = Segment.of(text);

        assertThat(segment).matches("[A-Za-z0-9._~%-]+").hasSizeLessThanOrEqualTo(200);
        assertThat(segment).isNotIn(".", "..");
        assertThat(IRIx.create(Iris.DEFAULT_BASE + "actor/" + segment).isAbsolute())
                .isTrue();
    }

    @Test
    void composed_and_decomposed_letters_are_one() {
        assertThat(Segment.of("e\u0301")).isEqualTo(Segment.of("\u00e9"));
    }

    @Test
    void long_texts_that_differ_late_stay_apart() {
        assertThat(Segment.of("x".repeat(500) + "a")).isNotEqualTo(Segment.of("x".repeat(500) + "b"));
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        String segment = Segment.of("ب".repeat(100));

        assertThat(segment).matches("(%D8%A8)+-[0-9a-f]{16}");
    }
}
