package org.attestgraph.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** What {@code docs/graph.md} shows is what the mapper makes. */
class GraphDocumentTest {
    private static final Pattern BLOCK = Pattern.compile("```(text|turtle)\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_example_is_a_part_of_the_graph_of_its_report() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("docs/graph.md")));

        assertThat(blocks.find()).isTrue();
        assertThat(Samples.TEXT).contains(blocks.group(2).strip());
        assertThat(blocks.find()).isTrue();
        Graph shown = RDFParser.fromString(blocks.group(2), Lang.TURTLE).toGraph();
        assertThat(shown.isEmpty()).isFalse();
        Graph made = Samples.MAPPER.toGraph(Samples.market()).graph();
        assertThat(shown.stream()).allMatch(made::contains);
    }
}
