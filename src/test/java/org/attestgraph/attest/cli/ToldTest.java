package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.report.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code told/} is a case of one kind of error: a report, and in {@code told.txt} how lines that
 * {@code extract --explain} tells of it begin, in that order; after {@code no }, how none does.
 */
class ToldTest {
    private static final Path CASES = Path.of("src/test/resources/told");
    private static final String NONE = "no ";
    private static final Shell SHELL = new Shell(Path.of("").toAbsolutePath(), Map.of())
            .with(() -> new Parts(ReportReader.standard(), LoadedSamples.stages()));

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_report_is_read_as_a_careful_reader_would(Path folder) throws IOException {
        Outcome outcome = SHELL.run("extract", folder.resolve("report.txt").toString(), "--explain");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        List<String> told = outcome.out().lines().toList();
        int from = 0;
        for (String expected : Files.readAllLines(folder.resolve("told.txt"))) {
            if (expected.startsWith(NONE)) {
                assertThat(told).noneMatch(line -> line.startsWith(expected.substring(NONE.length())));
            } else {
                int at = find(expected, told, from);
                assertThat(at).as("%s in%n%s", expected, outcome.out()).isNotNegative();
                from = at + 1;
            }
        }
    }

    private static int find(String beginning, List<String> lines, int from) {
        for (int at = from; at < lines.size(); at++) {
            if (lines.get(at).startsWith(beginning)) {
                return at;
            }
        }
        return -1;
    }
}
