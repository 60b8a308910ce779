package org.attestgraph.attest.archive;

import java.util.Optional;
import org.attestgraph.attest.report.Metadata;

/**
 * A report as it was given.
 *
 * @param source the path that it was read from
 * @param fileName the name that the report was given in its graph
 * @param metadata what was known of it beside its text
 * @param original its bytes
 * @param extracted the text that was taken out of them; empty where they are that text
 * @param incidents how many its graph tells of
 * @param claims likewise
 */
public record Submission(
        String source,
        String fileName,
        Metadata metadata,
        Piece original,
        Optional<Extracted> extracted,
        int incidents,
        int claims) {

    /** Where the text is kept, and what took it out of the original. */
    public record Extracted(String reader, String version, Piece text) {}
}
