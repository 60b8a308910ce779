package org.attestgraph.attest.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --dataset}, the same in every command that needs one, and what such a command is given. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DatasetOption {
    private static final String VARIABLE = "ATTEST_DATASET";

    @Option(
            names = "--dataset",
            paramLabel = "DIR",
            description = "Folder of the dataset (default: $$ATTEST_DATASET, else attest-data).")
    private @Nullable Path folder;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The program that the command is one of. */
    Attest attest() {
        return (Attest) command.root().userObject();
    }

    /** Where the command prints. */
    PrintWriter out() {
        return command.commandLine().getOut();
    }

    Path path() {
        return path(attest().terminal());
    }

    /** See {@link #openToRead(Terminal, String)}. */
    GraphStore openToRead(String doing) {
        return openToRead(attest().terminal(), doing);
    }

    /** See {@link #openToWrite(Terminal, String)}. */
    GraphStore openToWrite(String doing) {
        return openToWrite(attest().terminal(), doing);
    }

    boolean given() {
        return folder != null;
    }

    Path path(Terminal terminal) {
        return Optional.ofNullable(folder)
                .or(() -> terminal.variable(VARIABLE).map(Path::of))
                .orElse(Path.of("attest-data"));
    }

    /**
     * Opens it beside others who read it.
     *
     * @param doing what for, as others are told meanwhile
     */
    GraphStore openToRead(Terminal terminal, String doing) {
        return GraphStore.openToRead(DatasetFolder.open(path(terminal)), doing);
    }

    /** Opens it for a server; see {@link GraphStore#openToServe}. */
    GraphStore openToServe(Terminal terminal, String doing) {
        return GraphStore.openToServe(DatasetFolder.open(path(terminal)), doing);
    }

    /** Opens it to change it; see {@link GraphStore#openToWrite}. */
    GraphStore openToWrite(Terminal terminal, String doing) {
        return GraphStore.openToWrite(DatasetFolder.open(path(terminal)), doing);
    }
}
