package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attestgraph.attest.explain.Grounds;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.pipeline.Extractor;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.pipeline.Summary;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.store.DatasetFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code extract}: what reports tell, without a dataset. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what reports say, without storing it: as JSON to read, or as the graphs that a load stores.",
            "With --dataset, the places of its gazetteers are known."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest extract report.txt",
            "  ./attest extract reports/ --out extractions/",
            "  ./attest extract reports/ --format turtle --out graphs/",
            "  ./attest extract report.txt --explain",
            "  ./attest extract report.txt --dataset my-data",
            "  cat report.txt | ./attest extract -"
        })
final class ExtractCommand implements Callable<Integer>, Attest.MayDoWithoutGraphs {
    private enum Form {
        JSON,
        NQUADS,
        TURTLE
    }

    @Mixin
    private ReadOptions reading;

    @Option(names = "--format", paramLabel = "json|nquads|turtle", description = "How to tell it (default: json).")
    private Form form = Form.JSON;

    @Option(names = "--explain", description = "Say which words and which rule gave each thing, instead of --format.")
    private boolean explain;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for a file per report (default: all to standard output).")
    private @Nullable Path out;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What IRIs begin with (default: " + DatasetFolder.DEFAULT_BASE + ").")
    private String base = DatasetFolder.DEFAULT_BASE;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Override
    public boolean doesWithoutGraphs() {
        return (explain || form == Form.JSON) && !dataset.given();
    }

    @Override
    public Integer call() throws IOException {
        Stages stages = attest.stages(dataset);
        ReportFiles found = reading.find(attest);
        ExtractOutput output = ExtractOutput.to(Optional.ofNullable(out), attest.terminal(), ending());
        Summary summary;
        try (ProgressLine progress = ProgressLine.of(attest.terminal(), "Extracting", found.count())) {
            summary = new Extractor(stages, reading.threads())
                    .extract(
                            found.iterator(),
                            extraction -> told(extraction, stages),
                            (report, text) -> output.write(report.fileName(), text),
                            progress);
        }
        LoadReport.tellLeftOut(summary, attest);
        return summary.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private byte[] told(Extraction extraction, Stages stages) {
        if (explain) {
            return Grounds.of(extraction).getBytes(UTF_8);
        }
        return switch (form) {
            case JSON -> (stages.json(extraction).stripTrailing() + "\n").getBytes(UTF_8);
            case NQUADS -> stages.graph(extraction, base).nquads();
            case TURTLE -> {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                Dump.write(List.of(stages.graph(extraction, base)), DumpFormat.TURTLE, base, text);
                yield text.toByteArray();
            }
        };
    }

    private String ending() {
        if (explain) {
            return ".txt";
        }
        return switch (form) {
            case JSON -> ".json";
            case NQUADS -> ".nq";
            case TURTLE -> ".ttl";
        };
    }
}
