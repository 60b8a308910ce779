package org.attestgraph.attest.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.attestgraph.attest.archive.Submission;
import org.attestgraph.attest.pipeline.Reextraction;
import org.attestgraph.attest.rdf.GraphDifference;
import org.attestgraph.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code reextract}: the reports of a dataset told anew. */
@Command(
        name = "reextract",
        mixinStandardHelpOptions = true,
        description = {
            "Read the reports of a dataset again, from its archive, with this version of the program and its lexicons.",
            "Shows which incidents and claims are gained, lost or altered, and changes nothing unless --yes is given."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./attest reextract --dataset my-data", "  ./attest reextract --dataset my-data --yes"})
final class ReextractCommand implements Callable<Integer> {
    private static final GraphDifference.Count NOTHING = new GraphDifference.Count(0, 0, 0);

    @Option(names = "--yes", description = "Store what is shown.")
    private boolean yes;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many reports to work on at once (default: as many as there are processors).")
    private int threads;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (threads < 0) {
            throw new UserError("--threads " + threads, "Not a number of threads.", "Give 1 or more.");
        }
        int workers = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        try (GraphStore store = dataset.openToWrite(attest.terminal(), "reextract")) {
            Reextraction again = new Reextraction(attest.parts().reader(), attest.stages(store), store, workers);
            Reextraction.Finding finding;
            try (ProgressLine progress = ProgressLine.of(
                    attest.terminal(), "Reading", store.graphNames().size())) {
                finding = again.find(progress);
            }
            tell(finding);
            if (yes) {
                again.commit(finding);
                LinkReport.bringUpToDate(store);
            }
            return finding.failed().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private void tell(Reextraction.Finding finding) {
        PrintWriter out = spec.commandLine().getOut();
        finding.failed().forEach(attest.terminal()::note);
        GraphDifference total = new GraphDifference(NOTHING, NOTHING);
        for (Reextraction.Changed changed : finding.changed()) {
            total = total.plus(changed.difference());
            out.println(changed.was().submission().map(Submission::fileName).orElse("") + ": "
                    + words(changed.difference()));
        }
        out.println(LoadReport.count(finding.changed().size(), "report") + " changed, " + finding.unchanged()
                + " unchanged, " + finding.failed().size() + " failed.");
        if (!finding.changed().isEmpty()) {
            out.println("In all: " + words(total) + ".");
            out.println(yes ? "Stored." : "Nothing is stored yet; --yes stores it.");
        }
    }

    private static String words(GraphDifference difference) {
        List<String> parts = new ArrayList<>();
        add(parts, "incident", difference.incidents());
        add(parts, "claim", difference.claims());
        return parts.isEmpty() ? "the same incidents and claims, other details" : String.join(", ", parts);
    }

    private static void add(List<String> parts, String thing, GraphDifference.Count count) {
        add(parts, count.gained(), thing, "gained");
        add(parts, count.lost(), thing, "lost");
        add(parts, count.altered(), thing, "altered");
    }

    private static void add(List<String> parts, int number, String thing, String what) {
        if (number > 0) {
            parts.add(LoadReport.count(number, thing) + " " + what);
        }
    }
}
