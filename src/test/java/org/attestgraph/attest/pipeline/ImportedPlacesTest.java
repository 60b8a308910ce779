package org.attestgraph.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.gazetteer.DumpImport;
import org.attestgraph.attest.gazetteer.GazetteerIndex;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.gazetteer.SmallDump;
import org.attestgraph.attest.gazetteer.Transliteration;
import org.attestgraph.attest.lexicon.LexiconFiles;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.resolve.Placing;
import org.attestgraph.attest.resolve.Siting.Relation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of names of places in reports when a gazetteer was imported, here that of an invented country. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedPlacesTest {
    private static final String BASE = "https://w3id.org/attest/id/";

    @TempDir
    static Path folder;

    private final ReportStages without = ReportStages.builtIn();
    private Stages stages = without;

    @BeforeAll
    void importGazetteer() throws IOException {
        Path dump = Files.writeString(
                folder.resolve("OX.txt"), SmallDump.ofOrtania().text());
        Path index = folder.resolve("OX.index");
        try (OutputStream out = Files.newOutputStream(index)) {
            DumpImport.with(new LexiconFiles.BuiltIn())
                    .run(dump, Optional.empty(), "OX", "https://example.org/licence", folder, out);
        }
        stages = without.with(new Gazetteers(List.of(GazetteerIndex.open(index, "a hash", Transliteration.builtIn()))));
    }

    @Test
    void a_village_in_another_spelling_gets_its_entry_and_the_namesake_elsewhere_stays_a_candidate() {
        Placing placing = placing(
                "Jets bombed the town of Qalaat Burhan and the village of Kafarsandal on Monday.", "Kafarsandal");

        assertThat(placing.place().id()).isEqualTo("gn-900010");
        assertThat(placing.place().listed()).isTrue();
        assertThat(placing.candidates())
                .extracting(candidate -> candidate.option().entry().id())
                .containsExactly("gn-900010", "gn-900011");
    }

    @Test
    void a_neighbourhood_that_nobody_lists_keeps_its_name_and_lies_in_the_city_named() {
        Placing placing = placing("Two people were killed in the Merwaz neighbourhood of Aleppo on Monday.", "Merwaz");

        assertThat(placing.place().listed()).isFalse();
        assertThat(placing.place().label()).isEqualTo("Merwaz");
        assertThat(placing.place().within()).extracting(place -> place.id()).containsExactly("gn-170063");
    }

    @Test
    void words_before_the_name_say_how_it_lies_there() {
        Placing placing = placing("Shells hit a farm 15 km south of Aleppo on Monday.", "Aleppo");

        assertThat(placing.siting().relation()).isEqualTo(Relation.NEAR);
        assertThat(placing.siting().words()).isEqualTo("15 km south of");
    }

    @Test
    void what_happens_between_two_places_is_near_both() {
        String text = "Shells hit a convoy on the road between Saraqib and Binnish on Monday.";

        for (String place : List.of("Saraqib", "Binnish")) {
            assertThat(placing(text, place).siting().relation()).isEqualTo(Relation.NEAR);
            assertThat(placing(text, place).siting().words()).isEqualTo("on the road between");
        }
    }

    @Test
    void what_is_called_after_a_place_or_has_one_in_its_name_lies_nowhere() {
        Extraction extraction = extraction("Raqqa is Being Slaughtered Silently said that jets bombed a farm. "
                + "The Aleppo Media Centre said that the Damascus government was ready for the Geneva talks.");

        assertThat(extraction.placings()).isEmpty();
    }

    @Test
    void the_graph_of_a_report_says_how_exactly_it_is_located_and_what_else_might_be_meant() {
        CanonicalGraph graph = stages.graph(
                extraction("Jets bombed the outskirts of Kafarsandal in Ortania on Monday, killing nine people."),
                BASE);

        assertThat(objects(graph, ATT.placePrecision)).containsExactly(ATT.nearPlace);
        assertThat(objects(graph, ATT.siting))
                .extracting(Node::getLiteralLexicalForm)
                .containsExactly("the outskirts of");
        assertThat(objects(graph, ATT.candidatePlace))
                .extracting(Node::getURI)
                .containsExactlyInAnyOrder(BASE + "place/gn-900010", BASE + "place/gn-900011");
    }

    @Test
    void places_that_are_named_are_described_with_what_they_lie_in_and_the_licence() {
        CanonicalGraph graph = stages.places(Set.of("gn-900012", "gn-170063", "unlisted/merwaz"), BASE)
                .orElseThrow();
        String text = new String(graph.nquads(), StandardCharsets.UTF_8);

        assertThat(graph.name()).isEqualTo(BASE + "graph/gazetteer");
        assertThat(text)
                .contains("<" + BASE + "place/gn-900012> <https://w3id.org/attest/ontology#within> <" + BASE
                        + "place/gn-900002>")
                .contains("\"POINT(40.25 35.31)\"")
                .contains("exactMatch> <https://sws.geonames.org/900012/>")
                .contains("<http://purl.org/dc/terms/license> <https://example.org/licence>")
                .doesNotContain("gn-170063")
                .doesNotContain("POINT(40.2 35.2)"); // of the governorate
    }

    @Test
    void the_gazetteer_counts_among_what_a_graph_was_made_with() {
        assertThat(stages.knowledge()).isNotEqualTo(without.knowledge()).matches("[0-9a-f]{64}");
        assertThat(without.with(Gazetteers.NONE)).isSameAs(without);
    }

    private Placing placing(String text, String name) {
        Extraction extraction = extraction(text);
        return extraction.placings().stream()
                .filter(placing ->
                        placing.evidence().in(extraction.report().text()).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Only " + extraction.placings()));
    }

    private Extraction extraction(String text) {
        Reading reading = ReportReader.standard()
                .read(
                        "report.txt",
                        "report.txt",
                        new Original(("Published: 12 May 2019\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8)),
                        Metadata.NONE);
        return stages.extract(((Reading.Read) reading).report());
    }

    private static List<Node> objects(CanonicalGraph graph, Node property) {
        return graph.quads().stream()
                .filter(quad -> quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }
}
