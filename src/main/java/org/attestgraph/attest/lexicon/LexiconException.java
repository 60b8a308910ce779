package org.attestgraph.attest.lexicon;

/** A lexicon file that cannot be used as it stands. */
public final class LexiconException extends RuntimeException {
    public LexiconException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
