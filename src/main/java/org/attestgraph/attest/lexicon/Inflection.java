package org.attestgraph.attest.lexicon;

/** How a word of a text differs from its base form, by its ending. */
enum Inflection {
    NONE,
    /** Ends in -s: the plural of a noun, a possessive that lost its apostrophe, or the present of a verb. */
    PLURAL,
    /** Any other: only verbs have such forms. */
    VERB;

    static Inflection of(String folded) {
        return folded.endsWith("s") ? PLURAL : VERB;
    }
}
