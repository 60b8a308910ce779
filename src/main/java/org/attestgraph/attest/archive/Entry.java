package org.attestgraph.attest.archive;

/**
 * One line of the ledger.
 *
 * @param sequence from 1, without gaps
 * @param time in UTC, as ISO 8601
 * @param operator who did it
 * @param tool version of the program that did it
 * @param knowledge SHA-256 of the lexicons and models that the graph was made with; empty where none was made
 * @param previous {@code sha256} of the line before; 64 zeros for the first
 * @param sha256 of this line without the field {@code sha256}
 */
public record Entry(
        long sequence,
        String time,
        String operator,
        String tool,
        String knowledge,
        Act act,
        String previous,
        String sha256) {
    static final String BEFORE_THE_FIRST = "0".repeat(64);
}
