package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.attestgraph.attest.extract.Claim;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.extract.Filler;
import org.attestgraph.attest.extract.Incident;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportMapperTest {
    private static final Iris IRIS = Iris.standard();
    private static final Node INCIDENT = IRIS.incident(Samples.THE_REPORTS_IRI, 1);
    private static final Graph GRAPH = Samples.MAPPER.toGraph(Samples.market()).graph();

    @Test
    void offsets_count_code_points() {
        Node passage = IRIS.passage(Samples.THE_REPORTS_IRI, 68, 74);

        assertThat(objects(passage, ATT.exact)).containsExactly(Literals.words("market"));
        assertThat(Samples.span("market").start()).isEqualTo(69);
    }

    @Test
    void a_passage_has_the_32_characters_around_it() {
        Node passage = IRIS.passage(Samples.THE_REPORTS_IRI, 24, 38);

        assertThat(objects(passage, ATT.prefix)).containsExactly(Literals.words("🔴 MARAH, 3 March 2016 – "));
        assertThat(objects(passage, ATT.suffix))
                .containsExactly(Literals.words(" dropped cluster bombs on the ma"))
                .allMatch(suffix -> suffix.getLiteralLexicalForm().length() == 32);
    }

    @Test
    void whoever_perpetrated_an_incident_with_a_weapon_used_it() {
        Node airForce = IRIS.entity(Samples.AIR_FORCE);

        assertThat(GRAPH.contains(airForce, ATT.usedWeapon, INCIDENT)).isTrue();
        assertThat(GRAPH.contains(airForce, ATT.perpetrated, INCIDENT)).isTrue();
    }

    @Test
    void without_a_weapon_nobody_used_one() {
        Incident withWeapon = Samples.market().incidents().getFirst();
        Graph graph = graphOf(with(withWeapon, withWeapon.perpetrators(), List.of()));

        assertThat(graph.contains(Node.ANY, ATT.perpetrated, INCIDENT)).isTrue();
        assertThat(graph.contains(Node.ANY, ATT.usedWeapon, Node.ANY)).isFalse();
    }

    @Test
    void a_listed_thing_is_described_elsewhere_but_for_the_name_it_has_here() {
        assertThat(GRAPH.stream(IRIS.entity(Samples.CLUSTER_MUNITION), Node.ANY, Node.ANY))
                .containsExactly(Triple.create(
                        IRIS.entity(Samples.CLUSTER_MUNITION),
                        SKOS.altLabel.asNode(),
                        Literals.words("cluster bombs")));
        assertThat(objects(IRIS.entity(Samples.AIR_FORCE), SKOS.altLabel.asNode()))
                .isEmpty();
    }

    @Test
    void an_unlisted_thing_is_described_with_its_containers() {
        Node residents = IRIS.entity(Samples.RESIDENTS);

        assertThat(objects(residents, RDF.type.asNode()))
                .containsExactlyInAnyOrder(ATT.Community, ATT.Actor, ATT.Agent);
        assertThat(objects(residents, RDFS.label.asNode())).containsExactly(Literals.words("residents"));
        assertThat(objects(residents, ATT.unlisted)).containsExactly(Literals.truth(true));
        assertThat(objects(residents, ATT.basedIn)).containsExactly(IRIS.entity(Samples.OLD_MILL));
        assertThat(objects(IRIS.entity(Samples.OLD_MILL), ATT.within)).containsExactly(IRIS.entity(Samples.ALEPPO));
    }

    @Test
    void other_names_of_an_unlisted_thing_in_the_same_report_are_kept() {
        Incident shelling = Samples.market().incidents().get(1);
        Filler again = Samples.filler(Samples.REBELS, "Hill Observatory");
        Graph graph = graphOf(with(shelling, List.of(again), List.of()));

        assertThat(objects(graph, IRIS.entity(Samples.REBELS), SKOS.altLabel.asNode()))
                .containsExactly(Literals.words("Hill Observatory"));
    }

    @Test
    void an_actor_that_carries_a_claim_is_a_source_too() {
        assertThat(objects(IRIS.entity(Samples.OBSERVATORY), RDF.type.asNode()))
                .containsExactlyInAnyOrder(ATT.Source, ATT.Agent);
    }

    @Test
    void a_source_that_makes_a_claim_is_an_agent() {
        assertThat(objects(IRIS.entity(Samples.THE_REPORT), RDF.type.asNode()))
                .containsExactlyInAnyOrder(ATT.Source, ATT.Agent);
    }

    @Test
    void an_actor_or_place_that_was_hit_is_a_target() {
        assertThat(objects(IRIS.entity(Samples.REBELS), RDF.type.asNode())).contains(ATT.Target, ATT.ArmedGroup);
    }

    @Test
    void a_medium_that_acted_is_an_actor_too() {
        Incident incident = Samples.market().incidents().getFirst();
        Graph graph = graphOf(with(incident, List.of(Samples.filler(Samples.LANTERN, "Daily Lantern")), List.of()));

        assertThat(objects(graph, IRIS.entity(Samples.LANTERN), RDF.type.asNode()))
                .containsExactlyInAnyOrder(ATT.Actor, ATT.Agent);
        assertThat(Shapes.violations(graph)).isEmpty();
    }

    @Test
    void a_claim_about_conduct_in_general_has_a_stance_and_nothing_that_it_is_about() {
        Claim denial = Samples.market().claims().get(1);
        Claim general = new Claim(
                1,
                denial.stance(),
                List.of(),
                denial.claimant(),
                denial.reportedBy(),
                denial.relays(),
                denial.hedged(),
                denial.details(),
                denial.evidence(),
                denial.rule());
        Graph graph = Samples.MAPPER
                .toGraph(new Extraction(
                        Samples.report(Samples.TEXT), Optional.empty(), Optional.empty(), List.of(), List.of(general)))
                .graph();

        assertThat(objects(graph, IRIS.claim(Samples.THE_REPORTS_IRI, 1), ATT.stance))
                .containsExactly(ATT.denial);
        assertThat(graph.contains(Node.ANY, ATT.about, Node.ANY)).isFalse();
        assertThat(Shapes.violations(graph)).isEmpty();
    }

    @Test
    void words_that_tell_who_speaks_without_naming_them_make_no_name() {
        assertThat(objects(IRIS.entity(Samples.THE_REPORT), RDFS.label.asNode()))
                .containsExactly(Literals.words("report"));
        assertThat(objects(IRIS.entity(Samples.THE_REPORT), SKOS.altLabel.asNode()))
                .isEmpty();
    }

    @Test
    void a_mention_says_which_words_put_a_thing_in_its_role_and_by_which_rule() {
        List<Node> mentions = objects(INCIDENT, ATT.mention).stream()
                .filter(mention -> GRAPH.contains(mention, ATT.names, IRIS.entity(Samples.CLUSTER_MUNITION)))
                .toList();

        assertThat(mentions).singleElement().satisfies(mention -> {
            assertThat(objects(mention, ATT.role)).containsExactly(ATT.asWeapon);
            assertThat(objects(mention, ATT.rule)).containsExactly(Literals.words("rule of WEAPON"));
            assertThat(objects(mention, ATT.evidence))
                    .flatExtracting(passage -> objects(passage, ATT.exact))
                    .containsExactly(Literals.words("cluster bombs"));
        });
    }

    @Test
    void a_figure_knows_the_claim_that_gives_it_and_the_claim_the_figure() {
        Node claim = IRIS.claim(Samples.THE_REPORTS_IRI, 1);
        Node figure = IRIS.figure(INCIDENT, 1);

        assertThat(GRAPH.contains(claim, ATT.givesFigure, figure)).isTrue();
        assertThat(GRAPH.contains(figure, ATT.statedBy, claim)).isTrue();
    }

    @Test
    void there_are_no_blank_nodes() {
        assertThat(GRAPH.stream()
                        .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                        .filter(Node::isBlank))
                .isEmpty();
    }

    @Test
    void the_same_extraction_makes_the_same_bytes_whatever_the_order_locale_and_time_zone() {
        CanonicalGraph first = CanonicalGraph.of(Samples.MAPPER.toGraph(Samples.market()));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            for (int seed = 0; seed < 10; seed++) {
                Extraction shuffled = shuffled(Samples.market(), new Random(seed));
                CanonicalGraph again = CanonicalGraph.of(new ReportMapper(IRIS, Samples.ENTRIES).toGraph(shuffled));
                assertThat(again).isEqualTo(first);
                assertThat(again.sha256()).isEqualTo(first.sha256());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("org.attestgraph.attest.rdf.SegmentTest#hostile")
    void hostile_names_and_texts_make_a_good_graph_that_survives_the_round_trip(String hostile) {
        String text = Samples.TEXT + hostile + " the end";
        Entity unlisted = new Entity(EntityKind.ACTOR, "x" + hostile, "x" + hostile, false, "ArmedGroup", List.of());
        Span span = new Span(Samples.TEXT.length(), Samples.TEXT.length() + hostile.length());
        Incident incident = Samples.market().incidents().getFirst();
        Incident with = with(incident, List.of(new Filler(unlisted, span, hostile)), incident.weapons());
        NamedGraph graph = Samples.MAPPER.toGraph(new Extraction(
                Samples.report(text), Optional.empty(), Optional.of(unlisted), List.of(with), List.of()));

        CanonicalGraph canonical = CanonicalGraph.of(graph);

        assertThat(Shapes.violations(graph.graph())).isEmpty();
        assertThat(CanonicalGraph.parse(canonical.name(), canonical.nquads())).isEqualTo(canonical);
    }

    @Test
    void a_weapon_is_not_part_of_a_place() {
        Entity weapon = new Entity(EntityKind.WEAPON, "gun", "gun", false, "Weapon", List.of(Samples.ALEPPO));
        Incident incident = Samples.market().incidents().getFirst();
        Incident with = with(incident, List.of(), List.of(Samples.filler(weapon, "market")));

        assertThatThrownBy(() -> graphOf(with)).hasMessage("[gun] A WEAPON is not part of a PLACE.");
    }

    private static Extraction shuffled(Extraction extraction, Random random) {
        return new Extraction(
                extraction.report(),
                extraction.published(),
                extraction.publisher(),
                shuffled(extraction.incidents(), random).stream()
                        .map(incident -> new Incident(
                                incident.number(),
                                incident.types(),
                                shuffled(incident.perpetrators(), random),
                                shuffled(incident.weapons(), random),
                                shuffled(twice(incident.places()), random),
                                shuffled(incident.targets(), random),
                                incident.when(),
                                incident.casualties(),
                                incident.aggregate(),
                                shuffled(incident.evidence(), random)))
                        .toList(),
                shuffled(extraction.claims(), random));
    }

    private static <T> List<T> twice(List<T> list) {
        return Stream.concat(list.stream(), list.stream()).toList();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Incident with(Incident incident, List<Filler> perpetrators, List<Filler> weapons) {
        return new Incident(
                incident.number(),
                incident.types(),
                perpetrators,
                weapons,
                incident.places(),
                incident.targets(),
                incident.when(),
                incident.casualties(),
                incident.aggregate(),
                incident.evidence());
    }

    private static Graph graphOf(Incident incident) {
        Extraction extraction = Samples.market();
        return Samples.MAPPER
                .toGraph(new Extraction(
                        extraction.report(), extraction.published(), Optional.empty(), List.of(incident), List.of()))
                .graph();
    }

    private static List<Node> objects(Node subject, Node property) {
        return objects(GRAPH, subject, property);
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
    }
}
