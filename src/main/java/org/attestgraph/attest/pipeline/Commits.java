package org.attestgraph.attest.pipeline;

/** When a commit is worth its while. */
final class Commits {
    private static final int GRAPHS = 150;
    private static final int QUADS = 60_000;

    private Commits() {}

    /** Of so many graphs, of so many statements in all. */
    static boolean areDue(int graphs, int quads) {
        return graphs >= GRAPHS || quads >= QUADS;
    }
}
