package org.attestgraph.attest.gazetteer;

/** A dump that could not be had from where it lies; the message says where, what is wrong, and what to do. */
public final class DownloadException extends RuntimeException {
    public DownloadException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
