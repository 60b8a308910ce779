package org.attestgraph.attest.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds and reads reports. */
public interface ReportSource {
    /**
     * Looks for reports, without reading one yet.
     *
     * @param given paths of files and folders, patterns, or {@code -} for {@code standardInput}
     * @param manifest what is known of the files; where none is given, the one in each folder
     */
    Found find(List<String> given, Optional<Path> manifest, InputStream standardInput);

    /** What was found; iterating reads one report at a time, in an order of its own. */
    interface Found extends Iterable<Reading> {
        /** How many files there are to read. */
        int count();
    }
}
