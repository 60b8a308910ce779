package org.attestgraph.attest.evaluate;

/** An annotation file that cannot be used as it stands. */
public final class AnnotationException extends RuntimeException {
    public AnnotationException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
