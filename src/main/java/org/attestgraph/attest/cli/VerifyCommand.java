package org.attestgraph.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attestgraph.attest.archive.Audit;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code verify}: whether a dataset is as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check a dataset: every line of its ledger, every original, every graph, and the whole index.",
            "Exit code 0: all is as it was written; 1: something is not, and the first such thing is named."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest verify --dataset my-data",
            "  ./attest verify --head 5d4140…                 that line of the ledger is still there"
        })
final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A hash that an earlier check showed: the ledger must hold that line still.")
    private @Nullable String head;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DatasetFolder folder = DatasetFolder.open(dataset.path(attest.terminal()));
        Verification.Finding finding = Verification.of(folder, Optional.ofNullable(head));
        Audit.Finding archive = finding.archive();
        PrintWriter out = spec.commandLine().getOut();
        out.println("All is as it was written: " + LoadReport.count(finding.reports(), "report") + ", "
                + LoadReport.count(archive.originals(), "original") + ", "
                + LoadReport.count(archive.graphs(), "graph") + ", "
                + LoadReport.count(archive.entries(), "line") + " in the ledger.");
        if (finding.behind() > 0) {
            out.println("The index lacks the last " + LoadReport.count(finding.behind(), "line")
                    + " of the ledger, which it will take in when it is next opened.");
        }
        out.println(
                "The last line has the hash " + archive.head()
                        + ".\nKeep that hash somewhere else: with verify --head it shows later that nothing was changed before it.");
        return ExitCode.OK;
    }
}
