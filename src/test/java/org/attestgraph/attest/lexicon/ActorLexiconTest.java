package org.attestgraph.attest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attestgraph.attest.text.Token;
import org.attestgraph.attest.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lexicons of actors, sources and speakers promise to those who match with them. */
class ActorLexiconTest {
    private static final String ACTORS = "actors.csv";
    private static final String SOURCES = "sources.csv";
    private static final String GENERIC = "generic-actors.csv";
    private static final String SPEAKERS = "speakers.csv";

    private static final Set<String> ACTOR_CLASSES =
            Set.of("State", "ArmedForce", "ArmedGroup", "Organisation", "Community", "Person");
    private static final Set<String> SOURCE_CLASSES =
            Set.of("NewsAgency", "Newspaper", "Broadcaster", "Website", "SocialMedia", "Magazine");

    /** Bodies of many states: their troops belong to none of them. */
    private static final Set<String> INTERNATIONAL = Set.of("nato", "united-nations", "african-union");

    /** "The Observatory" is one monitor's usual name in print, "an observatory" may be any. */
    private static final Set<String> BOTH_NAME_AND_WORD = Set.of("observatory");

    @ParameterizedTest
    @CsvSource({ACTORS + ", 200", SOURCES + ", 150", SPEAKERS + ", 120", GENERIC + ", 150"})
    void a_lexicon_is_as_large_as_promised(String file, int least) {
        assertThat(rows(file)).hasSizeGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTORS, SOURCES})
    void ids_are_well_formed_and_unique(String file) {
        List<String> ids = rows(file).stream().map(row -> row.need("id")).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTORS, SOURCES})
    void wikidata_ids_are_well_formed_and_unique(String file) {
        List<String> ids = rows(file).stream()
                .map(row -> row.get("wikidata"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("Q[1-9][0-9]*"));
    }

    @Test
    void every_row_has_a_class_of_the_ontology() {
        assertThat(values(ACTORS, "class")).isEqualTo(ACTOR_CLASSES);
        assertThat(values(SOURCES, "class")).isEqualTo(SOURCE_CLASSES);
        assertThat(values(SPEAKERS, "class")).isEqualTo(Set.of("Person", "Organisation", "Community"));
    }

    @Test
    void part_of_leads_to_rows_that_exist() {
        Set<String> actors = partOf(ACTORS).keySet();
        Set<String> all = new HashSet<>(actors);
        all.addAll(partOf(SOURCES).keySet());

        assertThat(rows(ACTORS)).allMatch(row -> actors.containsAll(row.list("part_of")));
        assertThat(rows(SOURCES)).allMatch(row -> all.containsAll(row.list("part_of")));
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTORS, SOURCES})
    void nothing_is_part_of_itself(String file) {
        Map<String, List<String>> partOf = partOf(file);

        assertThat(partOf.keySet())
                .allSatisfy(id -> assertThat(wholes(partOf, id)).doesNotContain(id));
    }

    @Test
    void a_country_is_a_state() {
        List<String> countries = Stream.concat(rows(ACTORS).stream(), rows(SOURCES).stream())
                .flatMap(row -> row.list("country").stream())
                .distinct()
                .toList();

        assertThat(ids(ACTORS, "State")).containsAll(countries);
    }

    @Test
    void every_armed_force_leads_to_a_state_or_to_a_body_of_states() {
        Map<String, List<String>> partOf = partOf(ACTORS);
        Set<String> ends = ids(ACTORS, "State");
        ends.addAll(INTERNATIONAL);

        assertThat(ids(ACTORS, "ArmedForce"))
                .allSatisfy(id -> assertThat(wholes(partOf, id)).containsAnyElementsOf(ends));
    }

    @Test
    void an_air_force_leads_over_armed_forces_and_government_to_its_state() {
        assertThat(wholes(partOf(ACTORS), "syrian-arab-air-force"))
                .containsExactlyInAnyOrder("syrian-armed-forces", "syrian-government", "syria");
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTORS, SOURCES})
    void no_name_means_two_things(String file) {
        assertThat(owners(file).entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .toList())
                .isEmpty();
    }

    @Test
    void no_name_is_an_actor_and_a_medium() {
        assertThat(owners(ACTORS).keySet().stream().filter(owners(SOURCES)::containsKey))
                .isEmpty();
    }

    @Test
    void no_name_of_a_known_thing_is_a_generic_word() {
        Set<String> words = new HashSet<>(terms(GENERIC));
        words.addAll(terms(SPEAKERS));
        words.removeAll(BOTH_NAME_AND_WORD);

        assertThat(Stream.concat(owners(ACTORS).keySet().stream(), owners(SOURCES).keySet().stream())
                        .filter(words::contains))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GENERIC, SPEAKERS})
    void a_word_stands_in_a_file_once(String file) {
        assertThat(terms(file)).doesNotHaveDuplicates();
    }

    @Test
    void a_generic_word_means_one_actor_of_a_country_at_most() {
        List<String> places = new ArrayList<>();
        for (Row row : rows(ACTORS)) {
            for (String branch : row.list("branch")) {
                row.list("country").forEach(country -> places.add(branch + " of " + country));
            }
        }

        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    void branches_of_words_and_of_actors_are_the_same() {
        Set<String> ofWords = values(GENERIC, "branch");
        Set<String> ofActors = rows(ACTORS).stream()
                .flatMap(row -> row.list("branch").stream())
                .collect(Collectors.toSet());
        ofActors.add("unnamed");

        assertThat(ofWords).isEqualTo(ofActors);
    }

    @Test
    void what_a_generic_word_needs_is_one_of_the_known_ways() {
        assertThat(values(GENERIC, "needs")).isEqualTo(Set.of("", "adjective", "article", "act"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Assad's forces               | syrian-armed-forces
                    President Bashar Assad's regime | syrian-government
                    Hizbollah                    | hezbollah
                    Daesh                        | islamic-state
                    Jaysh al-Fateh               | army-of-conquest
                    Jabhat an-Nusra              | jabhat-al-nusra
                    U.S.-led coalition           | us-led-coalition
                    White Helmets                | white-helmets
                    SOHR                         | syrian-observatory-for-human-rights
                    Kremlin                      | russian-presidency
                    Kiev                         | ukrainian-government
                    etilaf                       | syrian-coalition
                    """)
    void the_press_calls_an_actor_by_many_names(String name, String id) {
        assertThat(owners(ACTORS).get(folded(name))).containsExactly(id);
    }

    private static List<Row> rows(String file) {
        return new LexiconFiles.BuiltIn().rows(file);
    }

    private static Set<String> values(String file, String column) {
        return rows(file).stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    private static List<String> terms(String file) {
        return rows(file).stream().map(row -> folded(row.need("term"))).toList();
    }

    /** What each row is part of, by id. */
    private static Map<String, List<String>> partOf(String file) {
        Map<String, List<String>> partOf = new LinkedHashMap<>();
        rows(file).forEach(row -> partOf.put(row.need("id"), row.list("part_of")));
        return partOf;
    }

    /** All that {@code id} is part of, whether directly or not. */
    private static Set<String> wholes(Map<String, List<String>> partOf, String id) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(partOf.getOrDefault(id, List.of()));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (seen.add(next)) {
                open.addAll(partOf.getOrDefault(next, List.of()));
            }
        }
        return seen;
    }

    private static Set<String> ids(String file, String type) {
        return rows(file).stream()
                .filter(row -> row.get("class").equals(type))
                .map(row -> row.need("id"))
                .collect(Collectors.toSet());
    }

    /** Which ids go by a name. */
    private static Map<String, Set<String>> owners(String file) {
        Map<String, Set<String>> owners = new HashMap<>();
        rows(file)
                .forEach(row -> row.names().forEach(name -> owners.computeIfAbsent(folded(name), key -> new HashSet<>())
                        .add(row.need("id"))));
        return owners;
    }

    /** What two names have in common that no text tells apart. */
    private static String folded(String name) {
        return Tokenizer.tokens(name).stream()
                .filter(token -> token.kind() != Token.Kind.MARK && !token.isPossessive())
                .map(Token::folded)
                .collect(Collectors.joining(" "));
    }
}
