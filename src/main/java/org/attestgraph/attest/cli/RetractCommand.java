package org.attestgraph.attest.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Submission;
import org.attestgraph.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retract}: a report out of the answers. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description = {
            "Take reports out of a dataset: what only they say is no longer answered.",
            "Their originals stay in the archive, and the ledger says who retracted them, when and why."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest retract report-17.txt --why \"withdrawn by its publisher\"",
            "  ./attest retract https://w3id.org/attest/id/report/2f7c… --why \"not a report\""
        })
final class RetractCommand implements Callable<Integer> {
    private static final int SHORTEST_HASH = 8;

    @Parameters(
            arity = "1..*",
            paramLabel = "REPORT",
            description = "IRI, path or name of the file, or the first 8 or more digits of its SHA-256.")
    private List<String> reports = List.of();

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason, for the ledger.")
    private String why;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (why.isBlank()) {
            throw new UserError("--why", "Empty.", "Say why, for those who read the ledger later.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (GraphStore store = dataset.openToWrite(attest.terminal(), "retract")) {
            List<Holding> found = reports.stream()
                    .map(report -> only(report, store))
                    .distinct()
                    .toList();
            List<Request> requests = new ArrayList<>();
            found.forEach(holding -> requests.add(new Request.Retract(holding.name(), why)));
            store.change(requests, "");
            LinkReport.bringUpToDate(store);
            found.forEach(holding -> out.println("Retracted " + holding.name() + " ("
                    + holding.submission().map(Submission::fileName).orElse("") + ")."));
        }
        return ExitCode.OK;
    }

    private static Holding only(String report, GraphStore store) {
        List<Holding> found = store.archive().contents().all().stream()
                .filter(holding -> holding.submission()
                        .filter(submission -> isMeant(report, holding, submission))
                        .isPresent())
                .toList();
        if (found.isEmpty()) {
            throw new UserError(
                    report, "No such report in " + store.folder().path() + ".", "Give its IRI, file or SHA-256.");
        }
        if (found.size() > 1) {
            throw new UserError(
                    report,
                    "That may be any of " + found.size() + " reports, such as "
                            + found.getFirst().name() + ".",
                    "Give the IRI of the one.");
        }
        return found.getFirst();
    }

    private static boolean isMeant(String report, Holding holding, Submission submission) {
        String hash = report.toLowerCase(Locale.ROOT);
        return report.equals(holding.name())
                || report.equals(submission.source())
                || report.equals(submission.fileName())
                || (hash.length() >= SHORTEST_HASH
                        && submission.original().sha256().startsWith(hash));
    }
}
