package org.attestgraph.attest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final Path REPORTS = Path.of("src/test/resources/languages");
    private static final Languages LANGUAGES = Languages.builtIn();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "uk"})
    void reports_in_a_language_with_lexicons_are_told(String language) throws IOException {
        assertThat(reports(REPORTS.resolve(language)))
                .hasSize(5)
                .allSatisfy(text -> assertThat(LANGUAGES.of(text).code()).isEqualTo(language))
                .allSatisfy(text -> assertThat(LANGUAGES.of(text).read()).isTrue());
    }

    @Test
    void reports_in_other_languages_are_told_and_not_read() throws IOException {
        for (String language : List.of("de", "fa", "tr", "zh")) {
            LanguageGuess guess = LANGUAGES.of(Files.readString(REPORTS.resolve("other/" + language + ".txt")));

            assertThat(guess.code()).isEqualTo(language);
            assertThat(guess.read()).isFalse();
        }
    }

    @Test
    void a_language_that_nobody_has_told_is_none_of_the_known() throws IOException {
        LanguageGuess guess = LANGUAGES.of(Files.readString(REPORTS.resolve("other/xx.txt")));

        assertThat(guess.code()).isEqualTo(LanguageGuess.UNKNOWN);
        assertThat(guess.read()).isFalse();
    }

    @Test
    void the_sample_reports_are_english() throws IOException {
        assertThat(reports(Path.of("data/reports")))
                .hasSize(18)
                .allSatisfy(text -> assertThat(LANGUAGES.of(text).code()).isEqualTo("en"));
    }

    @ParameterizedTest
    @CsvSource({
        "Nine killed in Saraqib,''",
        "'',''",
        "12 / 2019,''",
        "قصف على بلدة,ar",
        "Обстріл Нікополя,uk",
        "Обстрел,ru"
    })
    void a_few_words_tell_a_language_by_their_script_alone(String text, String language) {
        assertThat(LANGUAGES.of(text).code()).isEqualTo(language);
    }

    @Test
    void a_form_of_a_language_is_found_by_its_tag() {
        assertThat(LANGUAGES.find("ar-SY").orElseThrow().code()).isEqualTo("ar");
        assertThat(LANGUAGES.find("x-unheard")).isEmpty();
    }

    private static List<String> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            List<String> read = new ArrayList<>();
            for (Path file : texts) {
                read.add(Files.readString(file));
            }
            return read;
        }
    }
}
