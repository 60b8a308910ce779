package org.attestgraph.attest.cli;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attestgraph.attest.remote.Push;
import org.attestgraph.attest.remote.RemoteStore;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code push}: a dataset's graphs into another store. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Put the graphs of a dataset into another store, by the SPARQL 1.1 Graph Store Protocol.",
            "Each graph replaces what has its name there, graphs of retracted reports are removed, and others stay. It can "
                    + "be run again at any time. This is the one command that sends a dataset elsewhere."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest push --to http://localhost:3031/store/data --dataset my-data",
            "  ATTEST_PASSWORD=… ./attest push --to https://example.org/repositories/x/rdf-graphs/service --user me"
        })
final class PushCommand implements Callable<Integer> {
    private static final String PASSWORD = "ATTEST_PASSWORD";
    private static final int STATEMENTS = 50_000;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "Where the other store takes graphs; ?graph= is added.")
    private URI to;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Who you are there; the password is taken from the variable " + PASSWORD + ".")
    private @Nullable String user;

    @Option(names = "--at-once", paramLabel = "N", description = "How many requests at a time (default: 4).")
    private int atOnce = 4;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (atOnce < 1) {
            throw new UserError("--at-once " + atOnce, "Not a number of requests.", "Give 1 or more.");
        }
        try (RemoteStore remote = RemoteStore.at(to, login());
                GraphStore store = dataset.openToRead(attest.terminal(), "push");
                ProgressLine progress = ProgressLine.of(
                        attest.terminal(),
                        "Pushing",
                        store.archive().contents().all().size())) {
            Push.Outcome outcome = new Push(remote, atOnce, STATEMENTS).of(store, progress::done);
            spec.commandLine()
                    .getOut()
                    .println(LoadReport.count(outcome.graphs(), "graph") + " of "
                            + LoadReport.count(outcome.statements(), "statement") + " put into " + to + "; "
                            + LoadReport.count(outcome.removed(), "graph") + " of retracted reports removed.");
        }
        return ExitCode.OK;
    }

    private Optional<RemoteStore.Login> login() {
        if (user == null) {
            return Optional.empty();
        }
        String password = attest.terminal().environment().get(PASSWORD);
        if (password == null) {
            throw new UserError(
                    "--user " + user, "The variable " + PASSWORD + " is not set.", "Set it to the password.");
        }
        return Optional.of(new RemoteStore.Login(user, password));
    }
}
