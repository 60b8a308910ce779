package org.attestgraph.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attestgraph.attest.cli.Shell.Outcome;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.pipeline.WithoutShared;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.Graphs;
import org.attestgraph.attest.store.OtherProcess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code commands/} is one case: lines {@code $ command}, and after each all that it tells and its exit code.
 * {@code READING} stands for the folder of reports to read, {@code SET} for a dataset with one report, {@code NEW} for
 * one that is not there yet, {@code OPENED} for one that another process writes to, {@code SERVED} for
 * one that another process serves, {@code TAKEN} for a port in use.
 */
class CommandGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/commands");
    private static final String READING = "src/test/resources/reading";
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern SECONDS = Pattern.compile("\\d+\\.\\d s\\b");
    private static final Pattern FOUND = Pattern.compile("\\d+ incidents?, \\d+ claims? ");
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern USER = Pattern.compile("process \\d+ \\(attest other\\) since [^ ]+Z");

    @TempDir
    Path temp;

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_a_command_tells_and_how_it_ends_is_exactly_this(Path file) throws IOException, InterruptedException {
        String expected = Files.readString(file);
        Process other = null;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            if (expected.contains("SET")) {
                dataset("SET");
            }
            if (expected.contains("OPENED")) {
                other = OtherProcess.open(dataset("OPENED"), "WRITE", temp.resolve("other.log"));
            } else if (expected.contains("SERVED")) {
                other = OtherProcess.open(dataset("SERVED"), "SERVE", temp.resolve("other.log"));
            }
            Map<String, String> names = Map.of(
                    "READING", READING,
                    "SET", temp.resolve("SET").toString(),
                    "NEW", temp.resolve("NEW").toString(),
                    "OPENED", temp.resolve("OPENED").toString(),
                    "SERVED", temp.resolve("SERVED").toString(),
                    "TAKEN", String.valueOf(taken.getLocalPort()));
            StringBuilder told = new StringBuilder();
            expected.lines()
                    .filter(line -> line.startsWith("$ "))
                    .forEach(line -> told.append(line).append('\n').append(told(line.substring(2), names)));
            assertThat(told.toString()).isEqualTo(expected);
        } finally {
            if (other != null) {
                other.destroyForcibly().waitFor();
            }
        }
    }

    private Path dataset(String name) {
        DatasetFolder folder = DatasetFolder.create(temp.resolve(name), DatasetFolder.DEFAULT_BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            store.replaceAll(List.of(Graphs.report(1, "Northern Air Force", "barrel bomb", "Alpha")));
        }
        return folder.path();
    }

    private String told(String command, Map<String, String> names) {
        String[] arguments = ARGUMENT.matcher(command)
                .results()
                .map(argument -> argument.group(1) != null ? argument.group(1) : argument.group(2))
                .map(argument -> replaced(argument, names))
                .toArray(String[]::new);
        Outcome outcome = new Shell(temp, Map.of())
                .with(() -> new Parts(ReportReader.standard(), new WithoutShared(LoadedSamples.stages())))
                .run(arguments);
        String told = outcome.out() + outcome.err();
        for (Map.Entry<String, String> name : names.entrySet()) {
            told = told.replace(name.getValue(), name.getKey());
        }
        told = SECONDS.matcher(told).replaceAll("… s");
        told = FOUND.matcher(told).replaceAll("… incidents, … claims ");
        told = USER.matcher(told).replaceAll("process … (attest other) since …");
        told = HASH.matcher(told).replaceAll("…");
        return told + "exit " + outcome.exit() + "\n";
    }

    private static String replaced(String argument, Map<String, String> names) {
        String replaced = argument;
        for (Map.Entry<String, String> name : names.entrySet()) {
            replaced = replaced.replace(name.getKey(), name.getValue());
        }
        return replaced;
    }
}
