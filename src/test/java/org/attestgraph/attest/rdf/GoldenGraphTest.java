package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.attestgraph.attest.extract.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code graphs/} holds the graph that an extraction must become. */
class GoldenGraphTest {
    private static final Path GRAPHS = Path.of("src/test/resources/graphs");
    private static final Map<String, Extraction> EXTRACTIONS =
            Map.of("strike-denied", Samples.market(), "nothing-told", Samples.nothing());

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GRAPHS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_extraction_becomes_its_expected_graph(String name) {
        Extraction extraction = Objects.requireNonNull(EXTRACTIONS.get(name), "no extraction for this folder");
        NamedGraph actual = Samples.MAPPER.toGraph(extraction);
        Graph expected = RDFParser.source(GRAPHS.resolve(name).resolve("expected.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();

        assertThat(actual.graph().isIsomorphicWith(expected))
                .as(
                        "expected.ttl; the mapper made:%n%s",
                        RDFWriter.source(actual.graph()).lang(Lang.TURTLE).asString())
                .isTrue();
    }

    @Test
    void every_extraction_has_its_folder() throws IOException {
        assertThat(cases()).containsExactlyInAnyOrderElementsOf(EXTRACTIONS.keySet());
    }
}
