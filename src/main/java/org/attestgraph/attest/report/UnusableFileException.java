package org.attestgraph.attest.report;

/** A manifest or a table of words that cannot be used as it stands. */
public final class UnusableFileException extends RuntimeException {
    public UnusableFileException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
