package org.attestgraph.attest.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.format.Fields;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.ReportFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and how, the same in every command that reads reports. */
final class ReadOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files and folders of reports, patterns, or - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "What is known of the reports, as CSV (default: the manifest.csv of each folder).")
    private @Nullable Path manifest;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many reports to work on at once (default: as many as there are processors).")
    private int threads;

    @Option(
            names = "--fields",
            paramLabel = "HELD=FIELD,…",
            description = "Which fields of tables and JSON hold what, such as text=article_content,published=date.")
    private @Nullable String fields;

    /** What there is to read; where there is nothing, says why. */
    ReportFiles find(Attest attest) {
        if (manifest != null && !java.nio.file.Files.isRegularFile(manifest)) {
            throw new UserError(manifest.toString(), "No such file.", "Give the manifest's CSV file with --manifest.");
        }
        ReportFiles found = ReportFiles.find(
                attest.parts().reader(),
                paths,
                Optional.ofNullable(manifest),
                attest.terminal().in());
        if (found.count() == 0) {
            throw nothing(found);
        }
        return fields == null ? found : found.with(named(fields));
    }

    private static Fields named(String fields) {
        return Fields.parse(fields)
                .orElseThrow(() -> new UserError(
                        "--fields " + fields,
                        "Not a list of what is held and the field that holds it.",
                        "Write it like --fields text=article_content,published=date."));
    }

    /** As they were given. */
    List<String> paths() {
        return paths;
    }

    /** The files and folders that were named as such, which patterns and standard input are not. */
    List<Path> roots() {
        return paths.stream()
                .filter(path -> !path.equals("-"))
                .map(Path::of)
                .filter(java.nio.file.Files::exists)
                .toList();
    }

    private UserError nothing(ReportFiles found) {
        List<String> reasons = new ArrayList<>();
        for (Reading reading : found) {
            switch (reading) {
                case Reading.Refused refused -> reasons.add(refused.message());
                case Reading.Noted noted -> reasons.add(noted.message());
                case Reading.SameAs same -> reasons.add(same.message());
                case Reading.Read read -> throw new IllegalStateException("Read but not counted: " + read.where());
            }
        }
        return reasons.isEmpty()
                ? new UserError(
                        String.join(" ", paths), "No report found here.", "Give files, or folders that hold reports.")
                : new UserError(String.join("\n", reasons));
    }

    int threads() {
        if (threads < 0) {
            throw new UserError("--threads " + threads, "Not a number of threads.", "Give 1 or more.");
        }
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
