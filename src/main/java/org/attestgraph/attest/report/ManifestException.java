package org.attestgraph.attest.report;

/** A manifest that cannot be used as it stands. */
public final class ManifestException extends RuntimeException {
    public ManifestException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
