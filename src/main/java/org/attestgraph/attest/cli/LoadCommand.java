package org.attestgraph.attest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attestgraph.attest.pipeline.Loader;
import org.attestgraph.attest.pipeline.PartLoader;
import org.attestgraph.attest.pipeline.Progress;
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
            "  ./attest load --bulk parts/ --dataset my-data            what ./attest part has told elsewhere",
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

    @Option(
            names = "--bulk",
            description = "The paths are parts that ./attest part has made, or folders of parts, and not reports.")
    private boolean bulk;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Work work = bulk ? parts() : reports();
        DatasetFolder folder = folder(dataset.path(attest.terminal()), Optional.ofNullable(base));
        try (Stop stop = Stop.onSignal(() -> attest.terminal().note(STOPPED))) {
            Summary summary = load(work, folder, stop);
            LoadReport.tellLeftOut(summary, attest);
            if (stop.asked()) {
                attest.terminal().note(STOPPED);
            }
            LoadReport.lines(summary, folder.path().toString())
                    .forEach(spec.commandLine().getOut()::println);
            return summary.complete() && !stop.asked() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** What there is to load, and how. */
    private record Work(int count, Loading loading) {}

    private interface Loading {
        Summary into(GraphStore store, Progress progress, Stop stop);
    }

    private Work reports() {
        ReportFiles found = reading.find(attest);
        Prune gone = prune ? Prune.below(reading.roots()) : Prune.NOTHING;
        return new Work(
                found.count(), (store, progress, stop) -> new Loader(attest.stages(store), store, reading.threads())
                        .load(stop.until(found.iterator()), progress, gone, stop::asked));
    }

    private Work parts() {
        if (prune) {
            throw new UserError("--prune", "Parts do not tell which files are gone.", "Load without it.");
        }
        List<Path> parts = PartFolders.of(reading.paths());
        return new Work(
                parts.size(), (store, progress, stop) -> new PartLoader(attest.stages(store), store, reading.threads())
                        .load(parts, progress, stop::asked));
    }

    private Summary load(Work work, DatasetFolder folder, Stop stop) {
        try (GraphStore store = GraphStore.openToWrite(folder, "load");
                ProgressLine progress = ProgressLine.of(attest.terminal(), "Loading", work.count())) {
            Summary summary = work.loading().into(store, progress, stop);
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
