package org.attestgraph.attest.format;

/** A document that cannot be read: what is wrong with it, and what to do. */
public final class UnreadableException extends Exception {
    private final String problem;
    private final String remedy;

    public UnreadableException(String problem, String remedy) {
        super(problem + "\n" + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
