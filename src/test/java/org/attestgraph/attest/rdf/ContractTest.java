package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;

/** The graphs answer the questions that clients ask without a reasoner, where the contract's files are at hand. */
class ContractTest {
    private static final Path CONTRACT = Path.of("../shared/contract");

    @Test
    void incidents_have_their_kinds_and_dates() throws IOException {
        assertThat(ask("incidents.rq", "incident", "type", "earliest", "latest", "aggregate"))
                .contains(
                        List.of("incident/1", "Airstrike", "2016-02-29", "2016-02-29", "false"),
                        List.of("incident/2", "Shelling", "2016-02-01", "2016-02-29", "false"),
                        List.of("incident/2", "Displacement", "2016-02-01", "2016-02-29", "false"));
    }

    @Test
    void fillers_have_all_names_they_go_by() throws IOException {
        assertThat(ask("fillers.rq", "incident", "slot", "name"))
                .contains(
                        List.of("incident/1", "perpetrators", "Northland Air Force"),
                        List.of("incident/1", "perpetrators", "Northland jets"),
                        List.of("incident/1", "perpetrators", "Northland"),
                        List.of("incident/1", "weapons", "cluster munition"),
                        List.of("incident/1", "weapons", "cluster bombs"),
                        List.of("incident/1", "weapons", "explosive weapon"),
                        List.of("incident/1", "places", "Marah"),
                        List.of("incident/1", "targets", "bazaar"),
                        List.of("incident/2", "places", "Old Mill quarter"),
                        List.of("incident/2", "targets", "Rebels"))
                .doesNotContain(List.of("incident/1", "places", "Aleppo Governorate"));
    }

    @Test
    void figures_say_how_exact_they_are_and_who_gives_them() throws IOException {
        assertThat(ask("casualties.rq", "incident", "kind", "number", "qualifier", "victims", "claim"))
                .containsExactlyInAnyOrder(
                        List.of("incident/1", "killed", "12", "atLeast", "civilians", "claim/1"),
                        List.of("incident/2", "displaced", "30", "about", "families", "claim/3"));
    }

    @Test
    void claims_say_who_says_what_and_who_carried_it() throws IOException {
        assertThat(ask("claims.rq", "claim", "stance", "incident", "claimantName", "sourceName"))
                .contains(
                        List.of("claim/1", "asserts", "incident/1", "Hill Observatory", "Daily Lantern"),
                        List.of("claim/2", "denies", "incident/1", "Northland Ministry of Defence", "Hill Observatory"),
                        List.of("claim/3", "asserts", "incident/2", "residents", "report"),
                        List.of("claim/4", "asserts", "incident/2", "report", "report"));
    }

    @Test
    void a_weapon_s_use_is_one_row_and_not_one_for_each_language() throws IOException {
        assertThat(ask("used-weapon.rq", "actor", "weapon", "incident", "place"))
                .containsExactly(List.of("Northland Air Force", "cluster munition", "incident/1", "Marah"));
    }

    private static List<List<String>> ask(String file, String... variables) throws IOException {
        assumeTrue(Files.exists(CONTRACT), "no contract at hand");
        Graph all = GraphMemFactory.createDefaultGraph();
        GraphUtil.addInto(all, Samples.MAPPER.toGraph(Samples.market()).graph());
        GraphUtil.addInto(
                all, ReferenceGraph.of(Iris.standard(), Samples.ENTRIES).graph());
        List<List<String>> rows = new ArrayList<>();
        try (QueryExec query = QueryExec.graph(all)
                .query(Files.readString(CONTRACT.resolve(file)))
                .build()) {
            RowSet answer = query.select();
            answer.forEach(binding -> {
                Map<String, String> row = new TreeMap<>();
                binding.forEach((variable, node) -> row.put(
                        variable.getName(), shortened(node.isURI() ? node.getURI() : node.getLiteralLexicalForm())));
                rows.add(List.of(variables).stream()
                        .map(variable -> row.getOrDefault(variable, ""))
                        .toList());
            });
        }
        return rows;
    }

    private static String shortened(String value) {
        return value.replace(Samples.THE_REPORTS_IRI.getURI() + "/", "").replace(ATT.NS, "");
    }
}
