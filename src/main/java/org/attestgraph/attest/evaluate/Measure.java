package org.attestgraph.attest.evaluate;

import java.util.List;

/** What is counted, in the order in which it is printed. */
public enum Measure {
    INCIDENT("incident"),
    TYPE("type"),
    PERPETRATOR("perpetrator"),
    WEAPON("weapon"),
    PLACE("place"),
    TARGET("target"),
    DATE("date"),
    CASUALTY("casualty"),
    USED_WEAPON("R:usedWeapon"),
    LOCATED_IN("R:locatedIn"),
    CLAIM_BY_WHOM("claim(who,stance)"),
    CLAIM("claim(who,stance,about)"),
    REPORTED_BY("R:reportedBy");

    public static final List<Measure> SLOTS = List.of(TYPE, PERPETRATOR, WEAPON, PLACE, TARGET, DATE, CASUALTY);
    public static final List<Measure> RELATIONS = List.of(USED_WEAPON, LOCATED_IN, REPORTED_BY);

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
