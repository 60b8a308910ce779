package org.attestgraph.attest.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attestgraph.attest.pipeline.PartMaker;
import org.attestgraph.attest.pipeline.Summary;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.store.DatasetFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code part}: reports told on one machine of many. */
@Command(
        name = "part",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what reports say on one machine of many: a part, which ./attest load --bulk takes into a dataset.",
            "A part has originals and statements and no index; what was left out is told in its " + PartMaker.REJECTS
                    + "."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest part reports/a/ --out parts/a         on one machine",
            "  ./attest part reports/b/ --out parts/b         on another",
            "  ./attest load --bulk parts/ --dataset my-data"
        })
final class PartCommand implements Callable<Integer> {
    @Mixin
    private ReadOptions reading;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the part, which must be new.")
    private Path out;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What the IRIs of the dataset begin with (default: " + DatasetFolder.DEFAULT_BASE + ").")
    private String base = DatasetFolder.DEFAULT_BASE;

    @ParentCommand
    private Attest attest;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            throw new UserError(
                    out.toString(), "There is something here already.", "Give a folder that does not exist.");
        }
        ReportFiles found = reading.find(attest);
        DatasetFolder part = DatasetFolder.create(out, base, Version.number());
        Summary summary;
        try (ProgressLine progress = ProgressLine.of(attest.terminal(), "Telling", found.count())) {
            summary = new PartMaker(attest.parts().stages(), reading.threads()).make(found.iterator(), part, progress);
        }
        LoadReport.tellLeftOut(summary, attest);
        LoadReport.lines(summary, out.toString()).forEach(spec.commandLine().getOut()::println);
        return summary.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
