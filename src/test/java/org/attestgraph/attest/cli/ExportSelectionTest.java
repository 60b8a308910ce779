package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two reports, the options that choose the second. */
class ExportSelectionTest {
    @TempDir
    Path temp;

    private String data;

    @BeforeEach
    void load() throws IOException {
        data = temp.resolve("set").toString();
        loaded("r1.txt", "Northern Air Force;barrel bomb;Alpha\n");
        loaded("r2.txt", "Southern Army;mortar;Beta\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--place Beta", "--query weapon-use --set weapon=mortar"})
    void incidents_are_chosen_by_place_or_question(String options) {
        assertThat(exported(options)).contains("Southern Army").doesNotContain("Northern Air Force");
    }

    @Test
    void reports_are_chosen_by_the_moment_they_came_in() {
        Instant second = times().max(Instant::compareTo).orElseThrow();

        assertThat(exported("--since " + second)).contains("Southern Army").doesNotContain("Northern Air Force");
        assertThat(exported("--since " + second.truncatedTo(ChronoUnit.SECONDS)))
                .contains("Southern Army");
        assertThat(exported("--since 2024-05-01")).contains("Southern Army", "Northern Air Force");
    }

    private Stream<Instant> times() {
        try (GraphStore store = GraphStore.openToRead(DatasetFolder.open(Path.of(data)), "test")) {
            return store.archive().contents().all().stream()
                    .map(holding -> Instant.parse(holding.entry().time()))
                    .toList()
                    .stream();
        }
    }

    private void loaded(String name, String text) throws IOException {
        Path report = temp.resolve(name);
        Files.writeString(report, text);
        assertThat(run("load", report.toString(), "--dataset", data).exit()).isZero();
    }

    private String exported(String options) {
        return run(("export --format ntriples --dataset " + data + " " + options).split(" ", -1))
                .out();
    }

    private Outcome run(String... arguments) {
        return new Shell(temp, Map.of()).run(arguments);
    }
}
