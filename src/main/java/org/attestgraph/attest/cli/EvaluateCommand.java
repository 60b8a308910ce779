package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.attestgraph.attest.evaluate.Difference;
import org.attestgraph.attest.evaluate.Differences;
import org.attestgraph.attest.evaluate.ErrorPage;
import org.attestgraph.attest.evaluate.Score;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.pipeline.Extractor;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.pipeline.Summary;
import org.attestgraph.attest.report.ReportFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well reports are read, by annotations of them. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measure how well reports are read: precision, recall and F1 of every slot and relation.",
            "The annotations say what a careful reader finds in them; see docs/annotation.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest evaluate data/reports --gold data/gold",
            "  ./attest evaluate data/reports --gold data/gold --per-report --format json",
            "  ./attest evaluate data/reports --gold data/gold --errors=errors.html",
            "  ./attest evaluate reports/ --gold gold/ --dataset my-data      with its gazetteers"
        })
final class EvaluateCommand implements Callable<Integer> {
    private enum Form {
        TABLE,
        JSON
    }

    @Mixin
    private ReadOptions reading;

    @Mixin
    private GoldOption gold;

    @Option(names = "--per-report", description = "A line for each report, before the totals.")
    private boolean perReport;

    @Option(names = "--format", paramLabel = "table|json", description = "How to tell it (default: table).")
    private Form form = Form.TABLE;

    @Option(
            names = "--errors",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE.html",
            description =
                    "Show what was missed and what was invented, beside the sentences; as a page if a file is given.")
    private @Nullable String errors;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (errors != null && !errors.isEmpty() && !errors.endsWith(".html")) {
            throw new UserError(
                    errors, "Not the name of an HTML file.", "Give --errors=FILE.html, or --errors after the reports.");
        }
        SortedMap<String, Annotation> expected = gold.read();
        SortedMap<String, Annotation> found = new TreeMap<>();
        Summary summary = read(found);
        LoadReport.tellLeftOut(summary, attest);
        PrintWriter out = spec.commandLine().getOut();
        out.print(told(Score.of(expected, found)));
        if (errors != null) {
            tell(Differences.of(expected, found), out);
        }
        out.flush();
        return summary.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Summary read(Map<String, Annotation> found) {
        ReportFiles files = reading.find(attest);
        Stages stages = attest.stages(dataset);
        try (ProgressLine progress = ProgressLine.of(attest.terminal(), "Reading", files.count())) {
            return new Extractor(stages, reading.threads())
                    .extract(
                            files.iterator(),
                            stages::annotation,
                            (report, annotation) -> found.put(annotation.report(), annotation),
                            progress);
        }
    }

    private String told(Score score) {
        return switch (form) {
            case JSON -> score.json();
            case TABLE -> (perReport ? score.reportLines() : "") + score.table();
        };
    }

    private void tell(SortedMap<String, List<Difference>> differences, PrintWriter out) throws IOException {
        if (errors == null || errors.isEmpty()) {
            out.print("\n" + ErrorPage.text(differences));
            return;
        }
        Files.writeString(Path.of(errors), ErrorPage.html(differences), UTF_8);
        attest.terminal().note("Errors written to " + errors + ".");
    }
}
