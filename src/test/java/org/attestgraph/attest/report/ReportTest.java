package org.attestgraph.attest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final String HASH = "0".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "2015, 2015-01-01, 2015-12-31",
        "2015-12, 2015-12-01, 2015-12-31",
        "2016-02, 2016-02-01, 2016-02-29",
        "2015-12-24, 2015-12-24, 2015-12-24",
        "2015-12-24T10:00Z, 2015-12-24, 2015-12-24"
    })
    void a_partial_date_means_all_its_days(String written, String earliest, String latest) {
        DateInterval days = PartialDate.parse(written).orElseThrow();

        assertThat(days.earliest()).hasToString(earliest);
        assertThat(days.latest()).hasToString(latest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "2015-13", "2015-02-30", "2015-1-1", "24/12/2015", "2015-12-24x", "today"})
    void what_is_no_date_is_none(String written) {
        assertThat(PartialDate.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015", "2015-12", "2015-12-24"})
    void a_partial_date_is_written_as_it_was(String written) {
        assertThat(PartialDate.parse(written).map(PartialDate::write)).contains(written);
    }

    @Test
    void a_title_in_the_metadata_goes_before_the_one_in_the_text() {
        String text = "Bridge hit twice\n\nTwo shells hit the old bridge.";
        FrontMatter front = FrontMatterReader.builtIn().read(text, Metadata.NONE);
        Metadata titled = new Metadata(
                Optional.empty(),
                Optional.empty(),
                Optional.of("Old bridge hit"),
                Optional.empty(),
                Optional.empty(),
                Map.of());

        assertThat(new Report(HASH, "a.txt", text, Metadata.NONE, front, List.of(), Optional.empty()).title())
                .contains("Bridge hit twice");
        assertThat(new Report(HASH, "a.txt", text, titled, front, List.of(), Optional.empty()).title())
                .contains("Old bridge hit");
    }

    @Test
    void a_report_without_front_matter_is_all_story() {
        Report report = new Report(HASH, "a.txt", "Two shells.", Metadata.NONE, List.of());

        assertThat(report.front().body()).isEqualTo(new Extent(0, 11));
        assertThat(report.title()).isEmpty();
        assertThat(report.published()).isEmpty();
    }

    @Test
    void a_report_is_known_by_a_full_hash() {
        assertThatThrownBy(() -> new Report("abc", "a.txt", "", Metadata.NONE, List.of()))
                .hasMessage("Not a SHA-256: abc");
    }

    @Test
    void an_original_keeps_its_bytes_from_change() {
        byte[] bytes = {1, 2, 3};
        Original original = new Original(bytes);
        bytes[0] = 9;
        original.bytes()[1] = 9;

        assertThat(original.bytes()).containsExactly(1, 2, 3);
        assertThat(original.sha256()).isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(original).isEqualTo(new Original(new byte[] {1, 2, 3})).isNotEqualTo(new Original(bytes));
    }
}
