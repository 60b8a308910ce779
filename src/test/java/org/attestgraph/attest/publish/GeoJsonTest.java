package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.attestgraph.attest.rdf.ATT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of RFC 7946, and what the dataset says. */
class GeoJsonTest {
    private static final DatasetGraph DATA = Sample.withHostileReport();
    private static JsonNode features;

    @BeforeAll
    static void write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GeoJson.write(Excerpt.of(DATA, Sample.BASE, Selection.ALL), out);
        JsonNode collection = new ObjectMapper().readTree(out.toByteArray());
        assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(collection.has("crs")).isFalse();
        features = collection.get("features");
    }

    @Test
    void each_is_a_feature_with_properties_and_a_point_or_none() {
        assertThat(features).isNotEmpty().allSatisfy(feature -> {
            assertThat(feature.get("type").asText()).isEqualTo("Feature");
            assertThat(feature.get("properties").isObject()).isTrue();
            assertThat(feature.has("geometry")).isTrue();
            JsonNode geometry = feature.get("geometry");
            if (!geometry.isNull()) {
                assertThat(geometry.get("type").asText()).isEqualTo("Point");
                assertThat(geometry.get("coordinates")).hasSize(2);
                assertThat(geometry.get("coordinates").get(0).asDouble()).isBetween(-180.0, 180.0);
                assertThat(geometry.get("coordinates").get(1).asDouble()).isBetween(-90.0, 90.0);
            }
        });
    }

    @Test
    void longitude_comes_first_and_both_are_those_of_the_place() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode feature : features) {
            if (!feature.get("geometry").isNull()) {
                Node place = NodeFactory.createURI(
                        feature.get("properties").get("place").asText());
                JsonNode point = feature.get("geometry").get("coordinates");
                if (number(place, "long") != point.get(0).asDouble()
                        || number(place, "lat") != point.get(1).asDouble()) {
                    wrong.add(place + " " + point);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_incident_is_there_and_a_country_is_no_point() {
        Set<String> shown = new TreeSet<>();
        for (JsonNode feature : features) {
            JsonNode properties = feature.get("properties");
            shown.add(properties.get("incident").asText());
            if (properties.path("place_precision").asText().equals("inCountry")) {
                assertThat(feature.get("geometry").isNull()).isTrue();
            }
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(DATA.stream(Node.ANY, Node.ANY, RDF.type.asNode(), ATT.Incident)
                        .map(quad -> quad.getSubject().getURI())
                        .toList());
    }

    @Test
    void hostile_text_is_text() {
        assertThat(features)
                .anyMatch(feature ->
                        feature.get("properties").path("quote").asText().equals(Sample.HOSTILE));
    }

    private static double number(Node place, String name) {
        return Double.parseDouble(DATA.find(
                        Node.ANY,
                        place,
                        NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#" + name),
                        Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm());
    }
}
