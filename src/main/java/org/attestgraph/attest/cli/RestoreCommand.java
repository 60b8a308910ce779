package org.attestgraph.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.Restoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code restore}: a dataset from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Make a dataset from a backup. Every byte is checked before the dataset gets its name.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./attest restore my-data-2024-05-01.zip --dataset my-data"})
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file that backup has written.")
    private Path file;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserError(file.toString(), "No such file.", "Give a file that backup has written.");
        }
        Path target = dataset.path(attest.terminal());
        try (GraphStore store = Restoring.restore(file, target)) {
            LinkReport.bringUpToDate(store);
            spec.commandLine()
                    .getOut()
                    .println(LoadReport.count(store.graphNames().size(), "graph") + " restored in " + target
                            + ", up to line " + store.archive().sequence() + " of the ledger.");
        }
        return ExitCode.OK;
    }
}
