package org.attestgraph.attest.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attestgraph.attest.pipeline.Loader;
import org.attestgraph.attest.pipeline.Prune;
import org.attestgraph.attest.pipeline.Summary;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code load}: reports into a dataset. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Load reports into a dataset, which is made if there is none.",
            "Loading again changes only what has changed. Exit code 0: all loaded; 1: some were refused; 2: wrong command."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest load reports/ --dataset my-data",
            "  ./attest load 'news/2016-*.txt' statement.txt --manifest sources.csv",
            "  ./attest load reports/ --dataset my-data --prune",
            "  ./attest load more/ --dataset my-data --no-link         cases are linked later: ./attest link",
            "  ./attest load reports/ --dataset my-data --base https://example.org/id/"
        })
final class LoadCommand implements Callable<Integer> {
    private static final String STOPPED =
            "[load] Stopped. What was loaded until then is kept; load again for the rest.";

    @Mixin
    private ReadOptions reading;

    @Mixin
    private DatasetOption dataset;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What the IRIs of a new dataset begin with (default: " + DatasetFolder.DEFAULT_BASE + ").")
    private @Nullable String base;

    @Option(
            names = "--prune",
            description = "Retract the reports that were loaded from a folder given here and whose files are gone.")
    private boolean prune;

    @Option(names = "--no-link", description = "Leave the cases as they are; attest link brings them up to date.")
    private boolean noLink;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReportFiles found = reading.find(attest);
        DatasetFolder folder = folder(dataset.path(attest.terminal()), Optional.ofNullable(base));
        try (Stop stop = Stop.onSignal(() -> attest.terminal().note(STOPPED))) {
            Summary summary = load(found, folder, stop);
            LoadReport.tellLeftOut(summary, attest);
            if (stop.asked()) {
                attest.terminal().note(STOPPED);
            }
            LoadReport.lines(summary, folder.path().toString())
                    .forEach(spec.commandLine().getOut()::println);
            return summary.complete() && !stop.asked() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private Summary load(ReportFiles found, DatasetFolder folder, Stop stop) {
        try (GraphStore store = GraphStore.openToWrite(folder, "load");
                ProgressLine progress = ProgressLine.of(attest.terminal(), "Loading", found.count())) {
            Summary summary = new Loader(attest.stages(store), store, reading.threads())
                    .load(
                            stop.until(found.iterator()),
                            progress,
                            prune ? Prune.below(reading.roots()) : Prune.NOTHING,
                            stop::asked);
            if (!noLink && !stop.asked()) {
                LinkReport.bringUpToDate(store);
            }
            return summary;
        }
    }

    static DatasetFolder folder(Path path, Optional<String> base) {
        if (!DatasetFolder.isDataset(path)) {
            return DatasetFolder.create(path, base.orElse(DatasetFolder.DEFAULT_BASE), Version.number());
        }
        DatasetFolder folder = DatasetFolder.open(path);
        if (base.isPresent() && !folder.base().equals(base.get())) {
            throw new UserError(
                    path.toString(),
                    "The IRIs of this dataset begin with " + folder.base() + ", which stays so.",
                    "Leave --base away, or load into a new dataset.");
        }
        return folder;
    }
}
