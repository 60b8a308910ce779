package org.attestgraph.attest.cli;

import java.util.concurrent.Callable;
import org.attestgraph.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rebuild}: the index anew. */
@Command(
        name = "rebuild",
        aliases = "compact",
        mixinStandardHelpOptions = true,
        description = {
            "Make the index of a dataset anew from its archive, and as small as it can be.",
            "Until the new one is whole, the old one stays."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./attest rebuild --dataset my-data", "  ./attest compact --dataset my-data"})
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (GraphStore store = dataset.openToWrite(attest.terminal(), "rebuild")) {
            store.rebuild();
            LinkReport.bringUpToDate(store);
            spec.commandLine()
                    .getOut()
                    .println("The index of "
                            + LoadReport.count(store.graphNames().size(), "graph") + " in "
                            + store.folder().path() + " was made anew.");
        }
        return ExitCode.OK;
    }
}
