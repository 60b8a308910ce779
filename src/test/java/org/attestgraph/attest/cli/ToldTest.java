package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** In the folder of a case that the models do not read so: learned anew, they may. */
    private static final String MISREAD = "misread.md";

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
        List<String> wrong = wrong(
                Files.readAllLines(folder.resolve("told.txt")),
                outcome.out().lines().toList());
        if (Files.exists(folder.resolve(MISREAD))) {
            assertThat(wrong)
                    .as("Read rightly by now: remove %s/%s", folder, MISREAD)
                    .isNotEmpty();
        } else {
            assertThat(wrong).as(outcome.out()).isEmpty();
        }
    }

    /** What is not told in this order, and what is told though it must not be. */
    private static List<String> wrong(List<String> expected, List<String> told) {
        List<String> wrong = new ArrayList<>();
        int from = 0;
        for (String line : expected) {
            if (line.startsWith(NONE)) {
                if (find(line.substring(NONE.length()), told, 0) >= 0) {
                    wrong.add(line);
                }
            } else {
                int at = find(line, told, from);
                from = Math.max(from, at + 1);
                if (at < 0) {
                    wrong.add(line);
                }
            }
        }
        return wrong;
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
