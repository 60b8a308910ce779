package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attestgraph.attest.pipeline.Reading;
import org.attestgraph.attest.pipeline.ReportSource;
import org.attestgraph.attest.pipeline.Reports;

/** Runs commands through the object that {@code main} uses, with a reader of files {@code rN.txt}. */
final class Shell {
    private final Path home;
    private final Map<String, String> environment;
    private int columns;
    private boolean terminal;

    Shell(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    record Outcome(int exit, String out, String err) {}

    Shell onTerminal(int width) {
        columns = width;
        terminal = true;
        return this;
    }

    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal console = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintWriter(err, true),
                columns,
                terminal,
                environment,
                home);
        int exit = Attest.commandLine(console, () -> new Parts(new TextFiles(), Reports.stages()))
                .execute(arguments);
        return new Outcome(exit, out.toString(UTF_8), err.toString());
    }

    /** A stand-in for the reader: {@code .txt} files are reports, others are refused. */
    private record TextFiles() implements ReportSource {
        @Override
        public Found find(List<String> given, Optional<Path> manifest, InputStream standardInput) {
            List<Reading> readings = new ArrayList<>();
            for (String path : given) {
                Path file = Path.of(path);
                if (!Files.exists(file)) {
                    readings.add(new Reading.Refused(path, "No such file or folder.", "Check the path."));
                    continue;
                }
                try (Stream<Path> files = Files.walk(file)) {
                    files.filter(Files::isRegularFile).sorted().forEach(one -> readings.add(read(one)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return new Readings(readings);
        }

        private static Reading read(Path file) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".txt")) {
                return new Reading.Refused(file.toString(), "Not a text file.", "Save it as .txt and load it again.");
            }
            try {
                int number = Integer.parseInt(name.substring(1, name.length() - ".txt".length()));
                return new Reading.Read(
                        file.toString(),
                        Reports.report(number, Files.readString(file).strip()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Readings(List<Reading> readings) implements ReportSource.Found {
        @Override
        public int count() {
            return (int) readings.stream()
                    .filter(reading -> !(reading instanceof Reading.Refused refused
                            && refused.problem().startsWith("No such")))
                    .count();
        }

        @Override
        public Iterator<Reading> iterator() {
            return readings.iterator();
        }
    }
}
