package org.attestgraph.attest.query;

/** A question that cannot be asked as it stands; the message says where, what is wrong, and what to do. */
public final class QuestionException extends RuntimeException {
    public QuestionException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
