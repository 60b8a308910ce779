package org.attestgraph.attest.archive;

import org.attestgraph.attest.report.Metadata;

/**
 * A report as it was given.
 *
 * @param source the path that it was read from
 * @param fileName the name that the report was given in its graph
 * @param metadata what was known of it beside its text
 * @param original its bytes
 * @param incidents how many its graph tells of
 * @param claims likewise
 */
public record Submission(
        String source, String fileName, Metadata metadata, Piece original, int incidents, int claims) {}
