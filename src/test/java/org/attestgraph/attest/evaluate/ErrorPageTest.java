package org.attestgraph.attest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorPageTest {
    private static final String MARKUP = "<b onclick='x'>\"A & B\"</b>";
    private static final Map<String, List<Difference>> ERRORS = Map.of(
            MARKUP,
            List.of(new Difference(
                    MARKUP,
                    List.of(MARKUP),
                    List.of(MARKUP),
                    List.of(new Difference.Slip(MARKUP, List.of(MARKUP), List.of(MARKUP))))));

    @Test
    void nothing_that_a_report_says_becomes_markup() {
        assertThat(ErrorPage.html(ERRORS))
                .doesNotContain("<b ")
                .doesNotContain("onclick='")
                .contains("&lt;b onclick=&#39;x&#39;&gt;&quot;A &amp; B&quot;&lt;/b&gt;");
    }

    @Test
    void on_the_terminal_missed_and_invented_stand_below_the_sentences() {
        Difference difference = new Difference(
                "incident i1, found as i2",
                List.of("Two\ndied."),
                List.of("Two died."),
                List.of(
                        new Difference.Slip("weapon", List.of("mortar"), List.of()),
                        new Difference.Slip("place", List.of(), List.of())));

        assertThat(ErrorPage.text(Map.of("r1", List.of(difference)))).isEqualTo("""
                r1
                  incident i1, found as i2
                    expected: "Two died."
                    found: "Two died."
                    weapon  missed: mortar
                """);
    }
}
