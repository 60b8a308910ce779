package org.attestgraph.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFile;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export}: a dataset as a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write a dataset down, always in the same order.",
            "trig, nquads and jsonld keep apart what each report says; turtle, ntriples and rdfxml do not."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest export --out dump.trig",
            "  ./attest export --out dump.nq.gz",
            "  ./attest export --format turtle | less"
        })
final class ExportCommand implements Callable<Integer> {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of: trig, nquads, turtle, ntriples, jsonld, rdfxml (default: by the name of the file, "
                    + "else trig).")
    private @Nullable String format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file; compressed if its name ends in .gz (default: standard output).")
    private @Nullable Path out;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Override
    public Integer call() throws IOException {
        DumpFormat form = format();
        List<String> notes;
        try (GraphStore store = dataset.openToRead(attest.terminal(), "export")) {
            notes = out == null
                    ? Dump.write(store, graph -> true, form, attest.terminal().out())
                    : DumpFile.write(out, sink -> Dump.write(store, graph -> true, form, sink));
        }
        notes.forEach(attest.terminal()::note);
        return ExitCode.OK;
    }

    private DumpFormat format() {
        if (format != null) {
            return DumpFormat.of(format);
        }
        Optional<String> name = Optional.ofNullable(out).map(file -> String.valueOf(file.getFileName()));
        return name.isEmpty()
                ? DumpFormat.TRIG
                : name.flatMap(DumpFormat::ofFile)
                        .orElseThrow(() -> new UserError(
                                name.get(),
                                "The name does not tell the format.",
                                "Give one with --format: " + DumpFormat.codes() + "."));
    }
}
