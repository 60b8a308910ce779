package org.attestgraph.attest.link;

/** What accounts of one event can agree on or contradict each other in. */
public enum Detail {
    OCCURRENCE,
    PERPETRATOR,
    WEAPON,
    PLACE,
    DATE,
    FIGURE
}
