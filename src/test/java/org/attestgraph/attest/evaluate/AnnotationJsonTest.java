package org.attestgraph.attest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attestgraph.attest.extract.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationJsonTest {
    private static final String ONE_OF_EACH = """
            {
              "report": "r1",
              "published": {
                "earliest": "2016-07-10",
                "latest": "2016-07-10"
              },
              "publisher": [ "Gazette" ],
              "incidents": [ {
                "id": "i1",
                "types": [ "airstrike" ],
                "perpetrators": [],
                "weapons": [ [ "cluster munition", "cluster bombs" ] ],
                "places": [ [ "Deir ez-Zor" ] ],
                "date": null,
                "casualties": [ {
                  "kind": "killed",
                  "number": 40,
                  "qualifier": "moreThan",
                  "victims": "people"
                } ],
                "targets": [ [ "café" ] ],
                "aggregate": false,
                "quotes": [ "said \\"40\\"" ]
              } ],
              "claims": [ {
                "id": "c1",
                "about": [ "i1" ],
                "claimant": [ "Gazette" ],
                "reportedBy": [],
                "stance": "denies",
                "quote": "said"
              } ]
            }
            """;

    @Test
    void what_is_written_stands_in_the_order_of_the_guidelines() {
        assertThat(AnnotationJson.write(AnnotationJson.read("r1.json", ONE_OF_EACH)))
                .isEqualTo(ONE_OF_EACH);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void what_is_written_is_read_again_the_same(long seed) {
        RandomAnnotations random = new RandomAnnotations(seed);
        for (int i = 0; i < 50; i++) {
            Annotation annotation = random.next("r" + i);
            assertThat(AnnotationJson.read("r" + i, AnnotationJson.write(annotation)))
                    .isEqualTo(annotation);
        }
    }

    @Test
    void a_report_may_lack_its_date_and_publisher() {
        Annotation annotation = AnnotationJson.read("r.json", "{\"report\":\"r\",\"incidents\":[],\"claims\":[]}");

        assertThat(annotation.published()).isEmpty();
        assertThat(annotation.publisher()).isEmpty();
        assertThat(AnnotationJson.write(annotation)).contains("\"published\": null", "\"publisher\": null");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "types"       | "kinds"        | Field incidents[0].types is missing.                      | It must be a list.
            "airstrike"   | "air strike"   | Field incidents[0].types[0] is "air strike".              | It must be one of airstrike, shelling, missile-strike, bombing, chemical-attack, clash, execution, abduction, siege, displacement, capture, other-violence.
            40            | 40.5           | Field incidents[0].casualties[0].number is 40.5.          | It must be a whole number from 0 on.
            "moreThan"    | "over"         | Field incidents[0].casualties[0].qualifier is "over".     | It must be one of exactly, atLeast, moreThan, atMost, nearly, about.
            [ "Deir ez-Zor" ] | "Deir ez-Zor" | Field incidents[0].places[0] is "Deir ez-Zor".        | It must be a list.
            [ "Deir ez-Zor" ] | []         | Field incidents[0].places[0] is [].                       | It must be a list of at least one name.
            false         | "no"           | Field incidents[0].aggregate is "no".                     | It must be true or false.
            [ "i1" ]      | [ "i2" ]       | Field claims[0].about[0] is "i2".                         | It must be the id of an incident of this report.
            "denies"      | "deny"         | Field claims[0].stance is "deny".                         | It must be one of asserts, denies.
            "latest": "2016-07-10" | "latest": "2016-07-32" | Field published.latest is "2016-07-32".  | It must be a date such as "2016-07-10".
            "latest": "2016-07-10" | "latest": "2016-07-09" | Field published is {"earliest":"2016-07-10","latest":"2016-07-09"}. | It must be an interval whose latest day is not before its earliest.
            """)
    void a_field_of_the_wrong_shape_is_named(String right, String wrong, String problem, String remedy) {
        assertThatThrownBy(() -> AnnotationJson.read("gold/r1.json", ONE_OF_EACH.replace(right, wrong)))
                .isInstanceOf(AnnotationException.class)
                .hasMessage("[gold/r1.json] " + problem + "\n" + remedy);
    }

    @Test
    void what_is_no_json_is_refused_with_its_line() {
        assertThatThrownBy(() -> AnnotationJson.read("r1.json", "{\n\"report\": r1"))
                .isInstanceOf(AnnotationException.class)
                .hasMessageStartingWith("[r1.json line 2] Not JSON: ");
        assertThatThrownBy(() -> AnnotationJson.read("r1.json", ""))
                .isInstanceOf(AnnotationException.class)
                .hasMessageStartingWith("[r1.json] Field (the whole file) is missing.");
        assertThatThrownBy(() -> AnnotationJson.read("r1.json", ONE_OF_EACH + ONE_OF_EACH))
                .isInstanceOf(AnnotationException.class)
                .hasMessageStartingWith("[r1.json line ");
    }

    @Test
    void two_incidents_of_one_id_are_refused() {
        Annotation annotation = AnnotationJson.read("r1.json", ONE_OF_EACH);
        Annotation.Incident incident = annotation.incidents().get(0);
        Annotation twice = new Annotation(
                "r1", annotation.published(), annotation.publisher(), List.of(incident, incident), List.of());

        assertThatThrownBy(() -> AnnotationJson.read("r1.json", AnnotationJson.write(twice)))
                .hasMessage("[r1.json] Two incidents have the id \"i1\".\nGive each an id of its own.");
    }

    @Test
    void a_folder_gives_back_what_was_written_to_it(@TempDir Path folder) throws IOException {
        AnnotationFolder annotations = new AnnotationFolder(folder.resolve("out"));
        Annotation annotation = AnnotationJson.read("r1.json", ONE_OF_EACH);

        Path file = annotations.write(annotation);

        assertThat(Files.readString(file)).isEqualTo(ONE_OF_EACH);
        assertThat(annotations.read()).containsOnlyKeys("r1").containsValue(annotation);
    }

    @Test
    void a_folder_that_is_not_there_or_holds_other_text_is_refused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> new AnnotationFolder(Path.of("nowhere")).read())
                .hasMessage("[nowhere] No such folder.\nGive the folder that holds the annotations' .json files.");

        Files.write(folder.resolve("r1.json"), "\"Café\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new AnnotationFolder(folder).read()).hasMessageContaining("Not UTF-8 text.");
    }
}
