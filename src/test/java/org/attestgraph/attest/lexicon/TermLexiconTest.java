package org.attestgraph.attest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in lexicons of terms keep to what docs/lexicons.md says of them. */
class TermLexiconTest {
    private static final String INCIDENTS = "airstrike shelling missile-strike bombing chemical-attack clash execution"
            + " abduction siege displacement capture other-violence";
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z0-9]+");

    private final LexiconFiles files = new LexiconFiles.BuiltIn();

    @ParameterizedTest(name = "{0} has at least {1} rows")
    @CsvSource({
        "weapons.csv, 220", "targets.csv, 130", "triggers.csv, 350", "irregular-verbs.csv, 150", "cues.csv, 230",
        "victims.csv, 170", "harms.csv, 150", "numbers.csv, 40", "qualifiers.csv, 60", "times.csv, 60",
        "hedges.csv, 80", "not-events.csv, 90", "place-words.csv, 100"
    })
    void a_lexicon_is_large_enough_to_read_reports_with(String name, int least) {
        assertThat(files.rows(name)).hasSizeGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    weapons.csv     | implies   | '' INCIDENTS
                    triggers.csv    | pos       | noun verb phrase
                    triggers.csv    | type      | attack harm INCIDENTS
                    triggers.csv    | frame     | agent-target agent-victim agent-place agent-weapon agent-event weapon-target \
                    victim mutual place-agent loser-place event
                    cues.csv        | pos       | noun verb phrase
                    cues.csv        | stance    | asserts denies
                    cues.csv        | frame     | source-says source-tells according-to accuses denies-act source-noun passive \
                    quoted carried-by
                    victims.csv     | kind      | civilian combatant child woman medical unspecified
                    victims.csv     | number    | one many
                    harms.csv       | pos       | verb adjective noun phrase
                    harms.csv       | harm      | killed injured displaced missing detained
                    harms.csv       | frame     | patient-subject patient-object figure-of
                    numbers.csv     | kind      | unit multiplier vague article
                    qualifiers.csv  | qualifier | exactly atLeast moreThan atMost nearly about
                    qualifiers.csv  | position  | before after
                    times.csv       | kind      | month weekday relative part season unit
                    hedges.csv      | degree    | reported alleged likely possible unverified
                    not-events.csv  | kind      | negation plan hypothesis generic
                    place-words.csv | kind      | country region governorate district city town village neighbourhood facility water \
                    part around near between none
                    place-words.csv | position  | before after
                    """)
    void a_column_of_few_values_holds_all_of_them_and_no_other(String name, String column, String values) {
        Set<String> expected = new TreeSet<>(List.of(
                values.replace("INCIDENTS", INCIDENTS).replace("''", "").strip().split(" +")));

        Set<String> found = files.rows(name).stream()
                .map(row -> row.get(column))
                .filter(value -> !(values.startsWith("''") && value.isEmpty()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(expected).containsAll(found);
        if (!column.equals("implies")) {
            assertThat(found).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "weapons.csv, id", "targets.csv, id", "triggers.csv, term pos frame", "irregular-verbs.csv, base",
        "cues.csv, term pos frame", "victims.csv, term", "harms.csv, term pos frame", "numbers.csv, term",
        "qualifiers.csv, term position", "times.csv, term kind", "hedges.csv, term", "not-events.csv, term",
        "place-words.csv, term position"
    })
    void no_row_stands_twice(String name, String key) {
        Function<Row, String> keyOf = row -> Stream.of(key.split(" "))
                .map(row::need)
                .collect(Collectors.joining(" / "))
                .replace('-', ' ');

        assertThat(files.rows(name).stream().map(keyOf)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"weapons.csv", "targets.csv"})
    void broader_leads_to_other_rows_and_never_back(String name) {
        Map<String, List<String>> broader =
                files.rows(name).stream().collect(Collectors.toMap(row -> row.need("id"), row -> row.list("broader")));

        broader.forEach((id, direct) -> {
            assertThat(broader.keySet()).as("broader of %s", id).containsAll(direct);
            assertThat(above(id, broader)).as("above %s", id).doesNotContain(id);
        });
    }

    @ParameterizedTest
    @CsvSource({"weapons.csv", "targets.csv"})
    void a_name_means_one_thing_and_ids_are_fit_for_addresses(String name) {
        Map<String, String> owner = new HashMap<>();
        for (Row row : files.rows(name)) {
            String id = row.need("id");
            assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*");
            row.names().map(TermLexiconTest::normalised).distinct().forEach(words -> {
                String other = owner.put(words, id);
                assertThat(other).as("\"%s\" of %s", words, id).isIn(null, id);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"weapons.csv", "targets.csv"})
    void wikidata_ids_look_like_such_and_are_given_once(String name) {
        List<String> ids = files.rows(name).stream()
                .map(row -> row.get("wikidata"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).allMatch(id -> id.matches("Q[1-9][0-9]*")).doesNotHaveDuplicates();
    }

    @Test
    void a_weapon_is_found_under_its_general_word() {
        Map<String, List<String>> broader = files.rows("weapons.csv").stream()
                .collect(Collectors.toMap(row -> row.need("id"), row -> row.list("broader")));

        assertThat(above("rbk-500", broader)).contains("cluster-munition", "explosive-weapon");
        assertThat(above("sarin", broader)).contains("chemical-weapon");
        assertThat(above("shahed-136", broader)).contains("loitering-munition");
    }

    @Test
    void numbers_can_be_read() {
        assertThat(files.rows("numbers.csv"))
                .allSatisfy(row -> assertThat(Long.parseLong(row.need("value"))).isNotNegative());
    }

    @Test
    void times_have_the_values_of_their_kind() {
        Map<String, String> forms = Map.of(
                "month", "[1-9]|1[0-2]",
                "weekday", "[1-7]",
                "relative", "0|-[0-9]+",
                "part", "[0-9]+-[0-9]+",
                "season", "[0-9]+-[0-9]+",
                "unit", "PT?[0-9]+[MHDWY]");

        assertThat(files.rows("times.csv"))
                .allSatisfy(row -> assertThat(row.need("value")).matches(forms.get(row.need("kind"))));
    }

    @Test
    void only_verbs_have_gaps_and_no_term_begins_or_ends_with_one() {
        Stream.of("triggers.csv", "cues.csv", "harms.csv", "hedges.csv", "not-events.csv", "place-words.csv")
                .flatMap(name -> files.rows(name).stream())
                .filter(row -> row.need("term").contains("…"))
                .forEach(row -> {
                    assertThat(row.get("pos")).as(row.where()).isIn("verb", "phrase");
                    assertThat(row.need("term")).as(row.where()).matches("[^…]+ … [^…]+|[a-z -]+ … to");
                });
    }

    @Test
    void irregular_verbs_are_single_words_with_both_forms() {
        assertThat(files.rows("irregular-verbs.csv")).allSatisfy(row -> {
            assertThat(row.need("base")).matches("[a-z]+(-[a-z]+)?");
            assertThat(row.list("past")).isNotEmpty().allMatch(form -> form.matches("[a-z-]+"));
            assertThat(row.list("participle")).isNotEmpty().allMatch(form -> form.matches("[a-z-]+"));
        });
    }

    private static Set<String> above(String id, Map<String, List<String>> broader) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> next = new HashSet<>(broader.getOrDefault(id, List.of()));
        while (!next.isEmpty()) {
            found.addAll(next);
            next = next.stream()
                    .flatMap(one -> broader.getOrDefault(one, List.of()).stream())
                    .filter(one -> !found.contains(one))
                    .collect(Collectors.toSet());
        }
        return found;
    }

    private static String normalised(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NOT_A_LETTER.matcher(plain).replaceAll(" ").strip();
    }
}
