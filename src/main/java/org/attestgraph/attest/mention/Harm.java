package org.attestgraph.attest.mention;

/** What was done to people. */
public enum Harm {
    KILLED,
    INJURED,
    DISPLACED,
    MISSING,
    DETAINED
}
