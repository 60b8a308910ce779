package org.attestgraph.attest.cli;

import java.util.concurrent.Callable;
import org.attestgraph.attest.pipeline.Linking;
import org.attestgraph.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link}: which reports tell of the same event. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Bring together the accounts of one event in several reports: cases, with independent sources, ranges of figures,",
            "contradictions, and a grade. load does this by itself; only what new and retracted reports touch is worked out."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest link --dataset my-data",
            "  ./attest link --anew --dataset my-data        all cases from nothing; they come out the same"
        })
final class LinkCommand implements Callable<Integer> {
    @Option(names = "--anew", description = "Make all cases from nothing.")
    private boolean anew;

    @Mixin
    private DatasetOption dataset;

    @Override
    public Integer call() {
        try (GraphStore store = dataset.openToWrite("link")) {
            if (!store.hasIndex()) {
                dataset.attest()
                        .terminal()
                        .note("[" + store.folder().path()
                                + "] A server that is running links what is new by itself within seconds.");
                return ExitCode.OK;
            }
            Linking.bringUpToDate(store, anew);
            dataset.out().println(LinkReport.line(store));
        }
        return ExitCode.OK;
    }
}
