package org.attestgraph.attest.review;

/** A file of decisions that cannot be used; the message says where, what is wrong, and what to do. */
public final class ReviewException extends RuntimeException {
    public ReviewException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
