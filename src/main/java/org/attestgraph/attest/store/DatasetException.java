package org.attestgraph.attest.store;

/** A folder that is not the dataset it is taken for; the message says where, what is wrong, and what to do. */
public final class DatasetException extends RuntimeException {
    public DatasetException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
