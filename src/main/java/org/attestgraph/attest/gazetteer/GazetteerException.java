package org.attestgraph.attest.gazetteer;

/** A gazetteer that cannot be used as it stands. */
public final class GazetteerException extends RuntimeException {
    public GazetteerException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
