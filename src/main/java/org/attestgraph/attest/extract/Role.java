package org.attestgraph.attest.extract;

/** What a thing can be in an incident. */
enum Role {
    PERPETRATOR,
    WEAPON,
    PLACE,
    TARGET
}
