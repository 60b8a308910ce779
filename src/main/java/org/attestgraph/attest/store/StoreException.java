package org.attestgraph.attest.store;

/** A dataset that cannot be read or written just now; the message says where, what is wrong, and what to do. */
public final class StoreException extends RuntimeException {
    public StoreException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }

    public StoreException(String where, String problem, String remedy, Throwable cause) {
        super("[" + where + "] " + problem + "\n" + remedy, cause);
    }
}
