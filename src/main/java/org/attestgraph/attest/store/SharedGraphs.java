package org.attestgraph.attest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.PrivateFiles;
import org.attestgraph.attest.rdf.CanonicalGraph;

/**
 * What the shared graphs of a dataset were made from: {@code shared.jsonl}, with a line {@code {"graph": name,
 * "sha256": …, "source": …}} for each. It only saves work: without it, or with anything else in it, they are made again.
 */
record SharedGraphs(Path file) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Whether the graphs made from {@code source} are those that the archive holds. */
    boolean stand(String source, Archive archive) {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            for (String line : lines) {
                JsonNode made = JSON.readTree(line);
                boolean stands = made.path("source").asText().equals(source)
                        && archive.holding(made.path("graph").asText())
                                .filter(held ->
                                        held.sha256().equals(made.path("sha256").asText()))
                                .isPresent();
                if (!stands) {
                    return false;
                }
            }
            return !lines.isEmpty();
        } catch (IOException e) { // also where it is not JSON
            return false;
        }
    }

    void write(String source, List<CanonicalGraph> graphs) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (CanonicalGraph graph : graphs) {
            lines.append(JSON.writeValueAsString(JSON.createObjectNode()
                            .put("graph", graph.name())
                            .put("sha256", graph.sha256())
                            .put("source", source)))
                    .append('\n');
        }
        PrivateFiles.write(file, lines.toString());
    }
}
