package org.attestgraph.spark;

/** Ends the job; the message says where, what is wrong, and what to do. */
final class JobException extends RuntimeException {
    static final int FAILED = 1;
    static final int WRONG_COMMAND = 2;

    private final int exit;

    JobException(int exit, String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
        this.exit = exit;
    }

    /** @param message with where, problem and remedy in it */
    JobException(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
