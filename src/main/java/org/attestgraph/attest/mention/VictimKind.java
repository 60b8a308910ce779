package org.attestgraph.attest.mention;

/** What kind of people a figure counts, as its words say. */
public enum VictimKind {
    CIVILIAN,
    COMBATANT,
    CHILD,
    WOMAN,
    MEDICAL,
    UNSPECIFIED
}
