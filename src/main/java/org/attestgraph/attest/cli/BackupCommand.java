package org.attestgraph.attest.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attestgraph.attest.archive.BackupFile;
import org.attestgraph.attest.store.DatasetFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code backup}: a dataset as one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Write all that a dataset keeps into one file with checksums, also while it is served or loaded.",
            "The index is left out: restore makes it anew."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./attest backup my-data-2024-05-01.zip --dataset my-data"})
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to be written, which must not exist yet.")
    private Path file;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DatasetFolder folder = DatasetFolder.open(dataset.path(attest.terminal()));
        try {
            long entries = BackupFile.write(folder.path(), file);
            spec.commandLine()
                    .getOut()
                    .println(folder.path() + " is in " + file + ", up to line " + entries + " of its ledger.");
        } catch (FileAlreadyExistsException e) {
            throw new UserError(file.toString(), "There is such a file already.", "Give the name of a new one.");
        }
        return ExitCode.OK;
    }
}
