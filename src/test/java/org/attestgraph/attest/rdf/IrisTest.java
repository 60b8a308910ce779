package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.resolve.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
    private static final Iris IRIS = new Iris("http://localhost:8080/id/");
    private static final Node REPORT = IRIS.report("0123456789abcdef".repeat(4));

    @Test
    void what_a_report_tells_lies_below_the_report() {
        String report = "http://localhost:8080/id/report/0123456789abcdef0123456789abcdef";
        Node incident = IRIS.incident(REPORT, 3);

        assertThat(REPORT.getURI()).isEqualTo(report);
        assertThat(incident.getURI()).isEqualTo(report + "/incident/3");
        assertThat(IRIS.figure(incident, 2).getURI()).isEqualTo(report + "/incident/3/figure/2");
        assertThat(IRIS.mention(incident, 1).getURI()).isEqualTo(report + "/incident/3/mention/1");
        assertThat(IRIS.claim(REPORT, 1).getURI()).isEqualTo(report + "/claim/1");
        assertThat(IRIS.passage(REPORT, 10, 25).getURI()).isEqualTo(report + "/passage/10-25");
    }

    @Test
    void an_unlisted_thing_is_never_taken_for_a_listed_one_of_the_same_name() {
        Entity listed = new Entity(EntityKind.ACTOR, "northland", "Northland", true, "State", List.of());
        Entity unlisted = new Entity(EntityKind.ACTOR, "northland", "northland", false, "Person", List.of());

        assertThat(IRIS.entity(listed).getURI()).isEqualTo("http://localhost:8080/id/actor/northland");
        assertThat(IRIS.entity(unlisted).getURI()).isEqualTo("http://localhost:8080/id/actor/unlisted/northland");
    }

    @Test
    void each_kind_has_a_space_of_its_own() {
        for (EntityKind kind : EntityKind.values()) {
            assertThat(IRIS.listed(kind, "x").getURI())
                    .isEqualTo("http://localhost:8080/id/"
                            + switch (kind) {
                                case ACTOR -> "actor/x";
                                case SOURCE -> "source/x";
                                case WEAPON -> "weapon/x";
                                case TARGET -> "target/x";
                                case PLACE -> "place/x";
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "id/", "https://example.org/id", "https://example.org/i d/", "https://example.org/<id>/"})
    void a_base_that_would_not_make_iris_is_refused(String base) {
        assertThatThrownBy(() -> new Iris(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[" + base + "] Not a base for IRIs.\nGive an absolute IRI");
    }
}
