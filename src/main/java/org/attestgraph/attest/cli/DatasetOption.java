package org.attestgraph.attest.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --dataset}, the same in every command that needs one. */
final class DatasetOption {
    private static final String VARIABLE = "ATTEST_DATASET";

    @Option(
            names = "--dataset",
            paramLabel = "DIR",
            description = "Folder of the dataset (default: $$ATTEST_DATASET, else attest-data).")
    private @Nullable Path folder;

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
