package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.attestgraph.attest.pipeline.Reports;
import org.attestgraph.attest.report.ReportReader;

/** Runs commands through the object that {@code main} uses, with stages that read files {@code rN.txt}. */
final class Shell {
    private final Path home;
    private final Map<String, String> environment;
    private int columns;
    private boolean terminal;
    private Supplier<Parts> parts = () -> new Parts(ReportReader.standard(), Reports.stages());

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

    /** Other parts than those for tests. */
    Shell with(Supplier<Parts> others) {
        parts = others;
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
        int exit = Attest.commandLine(console, parts, arguments).execute(arguments);
        return new Outcome(exit, out.toString(UTF_8), err.toString());
    }
}
