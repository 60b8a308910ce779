package org.attestgraph.attest.lexicon;

/** The kinds of shared things; each has its own space of identifiers. */
public enum EntityKind {
    ACTOR,
    SOURCE,
    WEAPON,
    TARGET,
    PLACE
}
