package org.attestgraph.attest.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.server.SparqlServer;
import org.attestgraph.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code serve}: a dataset over HTTP. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve a dataset for reading: a page to explore it at /, SPARQL at /attest/sparql.",
            "Only this machine is served, unless --host says otherwise."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest serve --dataset my-data",
            "  ./attest serve --port 0                       any free port",
            "  ./attest serve --host 0.0.0.0 --timeout 60    to the whole network, unprotected"
        })
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "Port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 3030;

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen at (default: ${DEFAULT-VALUE}).")
    private String host = "localhost";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Give a query up after so long (default: ${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new UserError("--port " + port, "Not a port.", "Give a number from 0 to 65535.");
        }
        if (seconds < 1) {
            throw new UserError("--timeout " + seconds, "Not a time.", "Give 1 second or more.");
        }
        SparqlServer.Options options =
                new SparqlServer.Options(host, port, Duration.ofSeconds(seconds), Version.number());
        if (!options.local()) {
            attest.terminal()
                    .note("[--host " + host + "] Everyone who reaches this machine can read the dataset.\n"
                            + "Put a web server with passwords and TLS before it where that must not be.");
        }
        try (GraphStore store = dataset.openToServe(attest.terminal(), "serve");
                SparqlServer server = SparqlServer.start(store, Questions.builtIn(), options)) {
            RunningServer.untilStopped(store, server, spec.commandLine().getOut(), attest.terminal());
        }
        return ExitCode.OK;
    }
}
