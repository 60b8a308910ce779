package org.attestgraph.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    @Test
    void every_lexicon_and_model_counts() throws IOException {
        assertThat(Knowledge.LEXICONS).isEqualTo(names(Path.of("data/lexicon")));
        assertThat(Knowledge.MODELS).isEqualTo(names(Path.of("src/main/resources/models")));
        assertThat(Knowledge.sha256()).matches("[0-9a-f]{64}");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".csv") || name.endsWith(".gz"))
                    .sorted()
                    .toList();
        }
    }
}
