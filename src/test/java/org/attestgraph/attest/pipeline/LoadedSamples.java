package org.attestgraph.attest.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;

/** The sample reports in a dataset, as the program itself loads them; made once for all tests that only read it. */
public final class LoadedSamples {
    public static final Path REPORTS = Path.of("data/reports");

    private LoadedSamples() {}

    /** Its folder. */
    public static Path folder() {
        return Once.FOLDER;
    }

    public static Summary summary() {
        return Once.SUMMARY;
    }

    /** Made by the first who asks, so that tests on other things need not wait for it. */
    public static ReportStages stages() {
        return BuiltIn.STAGES;
    }

    public static ReportFiles reports() {
        return ReportFiles.find(
                ReportReader.standard(), List.of(REPORTS.toString()), Optional.empty(), InputStream.nullInputStream());
    }

    private static final class BuiltIn {
        static final ReportStages STAGES = ReportStages.builtIn();
    }

    private static final class Once {
        static final Path FOLDER = newFolder();
        static final Summary SUMMARY = load();

        private static Path newFolder() {
            try {
                return Files.createTempDirectory(Path.of("target"), "samples").resolve("set");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Summary load() {
            DatasetFolder dataset = DatasetFolder.create(FOLDER, DatasetFolder.DEFAULT_BASE, "test");
            try (GraphStore store = GraphStore.openToWrite(dataset, "load")) {
                return new Loader(stages(), store, 2).load(reports().iterator(), Progress.NONE);
            }
        }
    }
}
