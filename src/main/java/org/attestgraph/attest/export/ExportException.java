package org.attestgraph.attest.export;

/** A dump that cannot be made as it is asked for; the message says where, what is wrong, and what to do. */
public final class ExportException extends RuntimeException {
    public ExportException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
