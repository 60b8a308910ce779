package org.attestgraph.attest.cli;

/** A mistake that the user can put right; shown as its message alone. */
final class UserError extends RuntimeException {
    UserError(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
