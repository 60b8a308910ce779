package org.attestgraph.attest.cli;

/** A mistake that the user can put right; shown as its message alone. */
final class UserError extends RuntimeException {
    UserError(String where, String problem, String remedy) {
        this("[" + where + "] " + problem + "\n" + remedy);
    }

    /** With a message that says all of it already. */
    UserError(String message) {
        super(message);
    }
}
