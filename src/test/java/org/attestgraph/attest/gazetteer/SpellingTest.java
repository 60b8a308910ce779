package org.attestgraph.attest.gazetteer;

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
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code spellings/} is one name: how it must be found ({@code =}), and what is another ({@code ≠}). */
class SpellingTest {
    private static final Path CASES = Path.of("src/test/resources/spellings");
    private static final Transliteration RULES = Transliteration.builtIn();
    private static final Distance DISTANCE = new Distance(RULES);

    record Case(String name, boolean same, String spelling) {}

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                lines.stream()
                        .skip(1)
                        .forEach(line ->
                                cases.add(new Case(lines.getFirst(), line.startsWith("= "), line.substring(2))));
            }
        }
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void spellings_of_one_name_meet_and_those_of_others_do_not(Case example) {
        Spelling name = RULES.of(example.name()).orElseThrow();
        List<Spelling> found = RULES.readings(example.spelling()).stream()
                .filter(reading -> RULES.skeleton(reading).equals(RULES.skeleton(name)))
                .filter(reading -> DISTANCE.between(reading, name) <= Distance.LIKELY)
                .toList();

        assertThat(!found.isEmpty())
                .as(
                        "%s %s, %s %s",
                        name,
                        RULES.skeleton(name),
                        RULES.readings(example.spelling()),
                        RULES.readings(example.spelling()).stream()
                                .map(reading -> RULES.skeleton(reading) + " " + DISTANCE.between(reading, name))
                                .toList())
                .isEqualTo(example.same());
    }

    @ParameterizedTest(name = "{0} is nearer to {1} than to {2}")
    @CsvSource({"Sarmine, Sarmin, Surman", "Lahaiya, Lahaya, Lawiyah", "Haish, Haysh, Hawsh", "Maan, Ma'an, Mahin"})
    void of_two_names_with_the_same_consonants_the_nearer_wins(String sought, String near, String far) {
        Spelling spelling = RULES.of(sought).orElseThrow();

        assertThat(DISTANCE.between(spelling, RULES.of(near).orElseThrow()))
                .isLessThan(DISTANCE.between(spelling, RULES.of(far).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"Aleppo, Halab", "Ma'an, Maarat", "Homs, Hims", "Qunayyat al-Asi, Kniyah"})
    void distance_is_the_same_both_ways(String one, String other) {
        Spelling a = RULES.of(one).orElseThrow();
        Spelling b = RULES.of(other).orElseThrow();

        assertThat(DISTANCE.between(a, b)).isEqualTo(DISTANCE.between(b, a));
        assertThat(DISTANCE.between(a, a)).isZero();
    }

    @Test
    void a_name_without_letters_has_no_spelling() {
        assertThat(RULES.of(" – ")).isEmpty();
        assertThat(RULES.readings("'")).isEmpty();
    }
}
