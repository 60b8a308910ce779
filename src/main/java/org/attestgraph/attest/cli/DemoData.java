package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attestgraph.attest.pipeline.Loader;
import org.attestgraph.attest.pipeline.Summary;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;

/** The sample dataset: made once, and made again when the program or the sample reports have changed. */
final class DemoData {
    private static final String STATE = "demo.txt";

    private DemoData() {}

    /** Outside the working folder, since the demo is the same wherever it is started. */
    static Path place(Terminal terminal) {
        Path cache = terminal.variable("XDG_CACHE_HOME")
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home", "."), ".cache"));
        return cache.resolve("attest").resolve("demo");
    }

    /**
     * Loads the samples into {@code place}, unless that is done.
     *
     * @param ours whether nothing else is ever loaded there, so that it can be thrown away
     */
    static void load(Attest attest, Path place, boolean ours) throws IOException {
        Path reports = attest.terminal().home().resolve("data").resolve("reports");
        if (!Files.isDirectory(reports)) {
            throw new UserError(
                    reports.toString(),
                    "The sample reports are missing.",
                    "Start the demo from the folder of the program.");
        }
        String state = state(reports);
        Path file = place.resolve(STATE);
        if (Files.exists(file) && Files.readString(file).equals(state)) {
            return;
        }
        if (ours && Files.exists(file)) {
            DatasetFolder.discard(place, "demo");
        }
        ReportFiles found = ReportFiles.find(
                attest.parts().reader(),
                List.of(reports.toString()),
                Optional.empty(),
                attest.terminal().in());
        Summary summary;
        try (GraphStore store = GraphStore.openToWrite(LoadCommand.folder(place, Optional.empty()), "demo");
                ProgressLine progress = ProgressLine.of(attest.terminal(), "Loading", found.count())) {
            summary = new Loader(
                            attest.parts().stages(), store, Runtime.getRuntime().availableProcessors())
                    .load(found.iterator(), progress);
            LinkReport.bringUpToDate(store);
        }
        LoadReport.tellLeftOut(summary, attest);
        if (summary.failed().isEmpty()) {
            Files.writeString(file, state, UTF_8);
        }
    }

    /** What the sample dataset is made from, by name, size and time of change. */
    private static String state(Path reports) throws IOException {
        StringBuilder state = new StringBuilder();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(reports)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : Stream.concat(program().stream(), files.stream()).toList()) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            state.append(file.toAbsolutePath())
                    .append('\t')
                    .append(attributes.size())
                    .append('\t')
                    .append(attributes.lastModifiedTime())
                    .append('\n');
        }
        return state.toString();
    }

    private static Optional<Path> program() {
        try {
            CodeSource source = DemoData.class.getProtectionDomain().getCodeSource();
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
