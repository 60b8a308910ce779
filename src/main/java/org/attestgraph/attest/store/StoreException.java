package org.attestgraph.attest.store;

import java.io.IOException;

/** A dataset that cannot be read or written just now; the message says where, what is wrong, and what to do. */
public final class StoreException extends RuntimeException {
    public StoreException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }

    public StoreException(String where, String problem, String remedy, Throwable cause) {
        super("[" + where + "] " + problem + "\n" + remedy, cause);
    }

    /** What went wrong at bottom, for a sentence; an {@link InternalError} is how Java says that a mapped file found no room. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof InternalError) {
            return "a file could not grow, as on a full disk";
        }
        return cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : cause.toString();
    }
}
