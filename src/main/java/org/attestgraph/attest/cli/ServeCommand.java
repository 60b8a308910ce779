package org.attestgraph.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.server.Limits;
import org.attestgraph.attest.server.Secret;
import org.attestgraph.attest.server.SparqlServer;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
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
            "  ./attest serve --host 0.0.0.0 --token-file token.txt   to the network, for those who know the token"
        })
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "Port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 3030;

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen at (default: ${DEFAULT-VALUE}).")
    private String host = "localhost";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A name that other machines call this one by; may be given again.")
    private Set<String> names = new TreeSet<>();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "File with the token that readers must know; --host needs it, or ATTEST_TOKEN. It is a bearer "
                            + "token for programs, and the password of any user in browsers.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--queries",
            paramLabel = "N",
            description = "So many queries at once, and others are asked to come again (default: 4 for each core).")
    private int atOnce = Limits.usual().atOnce();

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            description =
                    "Cut answers after so many rows, with a mark (default: 100000 with --host; on this machine all).")
    private @Nullable Integer rows;

    @Option(
            names = "--max-mb",
            paramLabel = "N",
            description =
                    "Break answers off after so many megabytes (default: 256 with --host; on this machine 65536).")
    private @Nullable Long megabytes;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Give a query up after so long (default: ${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(names = "--log-requests", description = "Tell of each request on standard error, without what is sought.")
    private boolean logRequests;

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
        if (atOnce < 1 || rows != null && rows < 1 || megabytes != null && megabytes < 1) {
            throw new UserError(
                    "serve", "Nothing could be asked.", "Give --queries, --max-rows and --max-mb 1 or more.");
        }
        Optional<Secret> secret = secret();
        if (!SparqlServer.Options.isLocal(host)) {
            if (secret.isEmpty()) {
                throw new UserError(
                        "--host " + host,
                        "Whoever reaches this machine could read the dataset.",
                        "Set a token in ATTEST_TOKEN, or give a file with one: --token-file FILE");
            }
            attest.terminal()
                    .note("[--host " + host + "] What is sent can be read on the way, the token too.\n"
                            + "Put a web server with TLS before it: docs/operations.md");
        }
        if (logRequests) {
            SparqlServer.logRequests();
        }
        Limits limits = limits();
        SparqlServer.Options options = new SparqlServer.Options(host, port, limits, names, secret, Version.number());
        try (GraphStore store = dataset.openToServe(attest.terminal(), "serve");
                SparqlServer server = SparqlServer.start(store, Questions.builtIn(), options)) {
            RunningServer.untilStopped(store, server, spec.commandLine().getOut(), attest.terminal());
        }
        return ExitCode.OK;
    }

    private Limits limits() {
        Limits limits = (SparqlServer.Options.isLocal(host) ? Limits.here() : Limits.usual())
                .withPatience(Duration.ofSeconds(seconds))
                .withAtOnce(atOnce);
        limits = rows == null ? limits : limits.withRows(rows);
        return megabytes == null ? limits : limits.withBytes(megabytes << 20);
    }

    private Optional<Secret> secret() {
        try {
            String token = tokenFile == null
                    ? attest.terminal().variable("ATTEST_TOKEN").orElse("")
                    : Files.readString(tokenFile).strip();
            return token.isEmpty() && tokenFile == null ? Optional.empty() : Optional.of(new Secret(token));
        } catch (IOException e) {
            throw new UserError("--token-file " + tokenFile, "Cannot be read.", "Give a file with the token in it.");
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    tokenFile == null ? "ATTEST_TOKEN" : "--token-file " + tokenFile,
                    e.getMessage() + ".",
                    "Make one, for example with: openssl rand -hex 32");
        }
    }
}
