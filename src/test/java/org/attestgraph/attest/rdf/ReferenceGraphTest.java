package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.LexiconException;
import org.attestgraph.attest.lexicon.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceGraphTest {
    private static final Iris IRIS = Iris.standard();
    private static final Graph GRAPH = ReferenceGraph.of(IRIS, Samples.ENTRIES).graph();
    private static final Node NORTHLAND = IRIS.listed(EntityKind.ACTOR, "northland");
    private static final Node ALEPPO = IRIS.listed(EntityKind.PLACE, "gn-170063");
    private static final Node SYRIA = IRIS.listed(EntityKind.PLACE, "gn-163843");
    private static final String GEOSPARQL = "http://www.opengis.net/ont/geosparql#";
    private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    @Test
    void a_thing_has_one_label_and_a_preferred_one_in_each_language() {
        assertThat(objects(NORTHLAND, RDFS.label.asNode())).containsExactly(Literals.words("Northland", "en"));
        assertThat(objects(NORTHLAND, SKOS.prefLabel.asNode()))
                .containsExactlyInAnyOrder(
                        Literals.words("Northland", "en"),
                        Literals.words("نورثلاند", "ar"),
                        Literals.words("Нортланд", "ru"),
                        Literals.words("Nordlande", "fr"));
        assertThat(objects(NORTHLAND, SKOS.altLabel.asNode()))
                .containsExactlyInAnyOrder(
                        Literals.words("Republic of Northland", "en"), Literals.words("Республика Нортланд", "ru"));
    }

    @Test
    void types_come_with_their_superclasses() {
        assertThat(objects(NORTHLAND, RDF.type.asNode())).containsExactlyInAnyOrder(ATT.State, ATT.Actor, ATT.Agent);
        assertThat(objects(IRIS.listed(EntityKind.SOURCE, "daily-lantern"), RDF.type.asNode()))
                .containsExactlyInAnyOrder(ATT.Newspaper, ATT.Source, ATT.Agent);
        assertThat(objects(IRIS.listed(EntityKind.WEAPON, "mortar"), RDF.type.asNode()))
                .containsExactlyInAnyOrder(ATT.Weapon, SKOS.Concept.asNode());
    }

    @ParameterizedTest(name = "{0} {1} leads to {3} {4}")
    @CsvSource({
        "ACTOR,  northland-air-force, partOf,  ACTOR,  northland-armed-forces",
        "ACTOR,  northland-air-force, country, ACTOR,  northland",
        "SOURCE, observatory-news,    partOf,  ACTOR,  hill-observatory",
        "SOURCE, daily-lantern,       country, ACTOR,  northland",
        "WEAPON, cluster-munition,    broader, WEAPON, explosive-weapon",
        "PLACE,  gn-170063,           within,  PLACE,  gn-170062",
    })
    void things_lead_to_what_they_are_part_of(
            EntityKind kind, String id, String property, EntityKind otherKind, String other) {
        Node upward = property.equals("broader") ? SKOS.broader.asNode() : ATT.term(property);

        assertThat(objects(IRIS.listed(kind, id), upward)).contains(IRIS.listed(otherKind, other));
    }

    @Test
    void a_place_has_its_coordinates_twice_for_plain_clients_and_for_geosparql() {
        Node geometry = IRIS.geometry(ALEPPO);

        assertThat(objects(ALEPPO, NodeFactory.createURI(WGS84 + "lat")))
                .singleElement()
                .satisfies(
                        latitude -> assertThat(latitude.getLiteralLexicalForm()).isEqualTo("36.20124"));
        assertThat(objects(ALEPPO, NodeFactory.createURI(GEOSPARQL + "hasGeometry")))
                .containsExactly(geometry);
        assertThat(objects(geometry, NodeFactory.createURI(GEOSPARQL + "asWKT")))
                .singleElement()
                .satisfies(wkt -> assertThat(wkt.getLiteralLexicalForm()).isEqualTo("POINT(37.16117 36.20124)"))
                .satisfies(wkt -> assertThat(wkt.getLiteralDatatypeURI()).isEqualTo(GEOSPARQL + "wktLiteral"));
    }

    @Test
    void a_country_is_not_a_point() {
        assertThat(objects(SYRIA, ATT.placeKind)).containsExactly(Literals.words("country"));
        assertThat(objects(SYRIA, ATT.placePrecision)).containsExactly(ATT.inCountry);
        assertThat(objects(SYRIA, NodeFactory.createURI(WGS84 + "lat"))).isEmpty();
        assertThat(objects(SYRIA, NodeFactory.createURI(GEOSPARQL + "hasGeometry")))
                .isEmpty();
    }

    @Test
    void things_match_those_of_wikidata_and_geonames() {
        assertThat(objects(SYRIA, SKOS.exactMatch.asNode()))
                .containsExactlyInAnyOrder(
                        NodeFactory.createURI("https://sws.geonames.org/163843/"),
                        NodeFactory.createURI("http://www.wikidata.org/entity/Q858"));
    }

    @Test
    void codes_are_described_but_the_ontology_s_axioms_stay_out() {
        assertThat(objects(ATT.atLeast, RDFS.label.asNode())).contains(Literals.words("at least", "en"));
        assertThat(objects(ATT.day, ATT.acledCode)).containsExactly(Literals.words("1"));
        assertThat(objects(ATT.about, RDF.type.asNode()))
                .containsExactlyInAnyOrder(ATT.Qualifier, SKOS.Concept.asNode());
        assertThat(GRAPH.stream()
                        .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                        .filter(node -> node.isURI() && node.getURI().startsWith(OWL2.NS)))
                .isEmpty();
    }

    @Test
    void it_has_one_form() {
        CanonicalGraph graph = CanonicalGraph.of(ReferenceGraph.of(IRIS, Samples.ENTRIES));

        assertThat(CanonicalGraph.of(ReferenceGraph.of(IRIS, Samples.ENTRIES))).isEqualTo(graph);
        assertThat(CanonicalGraph.parse(graph.name(), graph.nquads())).isEqualTo(graph);
    }

    @Test
    void places_beyond_the_lexicons_can_be_added() {
        Graph more = ReferenceGraph.of(
                        IRIS, Samples.ENTRIES, Stream.of(place(Map.of("kind", "village", "lat", "36", "lon", "37"))))
                .graph();

        assertThat(more.contains(IRIS.listed(EntityKind.PLACE, "gn-1"), ATT.placePrecision, ATT.exactPlace))
                .isTrue();
        assertThat(more.size()).isGreaterThan(GRAPH.size());
    }

    @ParameterizedTest(name = "lat {0}, lon {1}, wikidata {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "91   | 37   | Q1 | \"91\" in column \"lat\" is not a coordinate.",
                "36   | east | Q1 | \"east\" in column \"lon\" is not a coordinate.",
                "36   | 37   | 42 | \"42\" is no Wikidata item.",
            })
    void a_row_that_cannot_be_right_is_refused(String latitude, String longitude, String wikidata, String problem) {
        Entry place = place(new TreeMap<>(Map.of("lat", latitude, "lon", longitude, "wikidata", wikidata)));

        assertThatThrownBy(() -> ReferenceGraph.of(IRIS, Samples.ENTRIES, Stream.of(place)))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("[gazetteer line 1] " + problem + "\n");
    }

    private static Entry place(Map<String, String> columns) {
        Row row = new Row("gazetteer line 1", columns);
        Optional<String> wikidata = Optional.of(row.get("wikidata")).filter(item -> !item.isEmpty());
        return new Entry(EntityKind.PLACE, "gn-1", "Place", "Somewhere", List.of(), Map.of(), List.of(), wikidata, row);
    }

    private static List<Node> objects(Node subject, Node property) {
        return GRAPH.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
    }
}
