package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What often goes wrong in ontologies: each file of {@code queries/quality/} finds one such pitfall, and the file of its
 * name under {@code quality/} here has that pitfall planted.
 */
class OntologyQualityTest {
    private static final Path PITFALLS = Path.of("queries/quality");
    private static final Path PLANTED = Path.of("src/test/resources/quality");

    static List<String> pitfalls() throws IOException {
        return names(PITFALLS, ".rq");
    }

    @ParameterizedTest
    @MethodSource("pitfalls")
    void the_ontology_has_no_such_pitfall(String pitfall) throws IOException {
        assertThat(found(pitfall, Ontology.graph())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pitfalls")
    void a_planted_pitfall_is_found(String pitfall) throws IOException {
        Graph planted = GraphMemFactory.createDefaultGraph();
        GraphUtil.addInto(planted, Ontology.graph());
        GraphUtil.addInto(
                planted, RDFDataMgr.loadGraph(PLANTED.resolve(pitfall + ".ttl").toString()));

        assertThat(found(pitfall, planted)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pitfalls")
    void each_says_what_is_wrong_and_what_to_do(String pitfall) throws IOException {
        List<String> lines = Files.readAllLines(PITFALLS.resolve(pitfall + ".rq"));

        assertThat(lines.get(0)).matches("# Problem: [A-Z].+[.)]");
        assertThat(lines.get(1)).matches("# Solution: [A-Z].+\\.");
    }

    @Test
    void nothing_is_planted_that_no_query_looks_for() throws IOException {
        assertThat(names(PLANTED, ".ttl")).isEqualTo(pitfalls()).hasSizeGreaterThanOrEqualTo(25);
    }

    private static List<Binding> found(String pitfall, Graph graph) throws IOException {
        String query = Files.readString(PITFALLS.resolve(pitfall + ".rq"));
        try (QueryExec execution = QueryExec.graph(graph).query(query).build()) {
            return execution.select().stream().toList();
        }
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
