package org.attestgraph.attest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.resolve.Entity;
import org.junit.jupiter.api.Test;

class GraphNamingTest {
    private static final Graph GRAPH =
            RDFParser.create().fromString("""
            PREFIX :     <https://example.org/>
            PREFIX att:  <https://w3id.org/attest/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

            :air-force rdfs:label "Ruritanian Air Force"@en ; skos:prefLabel "Ruritanian Air Force"@en , "Armée de l'air"@fr ;
                skos:altLabel "jets" , "RAF"@en ; att:partOf :forces .
            :forces rdfs:label "Ruritanian forces"@en ; att:partOf :ruritania .
            :ruritania rdfs:label "Ruritania"@en ; att:partOf :forces .
            :rbk rdfs:label "RBK-500"@en ; skos:broader :cluster .
            :cluster rdfs:label "cluster munition"@en ; skos:altLabel "cluster bomb"@en .
            """).lang(Lang.TURTLE).toGraph();

    private final Naming naming =
            new GraphNaming(GRAPH, entity -> NodeFactory.createURI("https://example.org/" + entity.id()));

    @Test
    void a_thing_goes_by_its_label_first_and_by_what_reports_call_it() {
        assertThat(naming.own(entity(EntityKind.ACTOR, "air-force")))
                .containsExactly("Ruritanian Air Force", "Armée de l'air", "RAF", "jets");
    }

    @Test
    void those_who_act_also_go_by_the_names_of_all_that_they_belong_to() {
        assertThat(naming.withBroader(entity(EntityKind.ACTOR, "air-force")))
                .containsExactly(
                        "Ruritanian Air Force", "Armée de l'air", "RAF", "jets", "Ruritanian forces", "Ruritania");
        assertThat(naming.withBroader(entity(EntityKind.WEAPON, "rbk")))
                .containsExactly("RBK-500", "cluster munition", "cluster bomb");
    }

    @Test
    void those_who_speak_do_not_go_by_their_labels_in_other_languages() {
        assertThat(naming.asAgent(entity(EntityKind.ACTOR, "air-force")))
                .containsExactly("Ruritanian Air Force", "RAF", "jets");
    }

    @Test
    void what_the_graph_does_not_describe_goes_by_its_label() {
        assertThat(naming.withBroader(entity(EntityKind.PLACE, "Strelsau"))).containsExactly("Strelsau");
    }

    private static Entity entity(EntityKind kind, String id) {
        return new Entity(kind, id, id, true, "Thing", List.of());
    }
}
