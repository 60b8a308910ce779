package org.attestgraph.attest.rdf;

import org.apache.jena.graph.Node;
import org.attestgraph.attest.lexicon.EntityKind;

/** The part that a filler plays, in the order in which mentions are numbered. */
enum SlotRole {
    PERPETRATOR("Actor"),
    WEAPON("Weapon"),
    PLACE("Place"),
    TARGET("Target"),
    CLAIMANT("Agent"),
    SOURCE("Source"),
    ATTRIBUTED_ACTOR("Actor"),
    NAMED_WEAPON("Weapon");

    private final String className;

    SlotRole(String className) {
        this.className = className;
    }

    /** Of the ontology. */
    Node code() {
        return switch (this) {
            case PERPETRATOR -> ATT.asPerpetrator;
            case WEAPON -> ATT.asWeapon;
            case PLACE -> ATT.asPlace;
            case TARGET -> ATT.asTarget;
            case CLAIMANT -> ATT.asClaimant;
            case SOURCE -> ATT.asSource;
            case ATTRIBUTED_ACTOR -> ATT.asAttributedActor;
            case NAMED_WEAPON -> ATT.asNamedWeapon;
        };
    }

    /** Local name of the class of what plays it. */
    String className() {
        return className;
    }

    /** Whether things of a kind are not of this role's class by themselves, but can be by being put in it. */
    boolean adds(EntityKind kind) {
        return switch (this) {
            case TARGET -> kind != EntityKind.TARGET;
            case SOURCE -> kind == EntityKind.ACTOR;
            case PERPETRATOR, ATTRIBUTED_ACTOR -> kind == EntityKind.SOURCE;
            case WEAPON, PLACE, CLAIMANT, NAMED_WEAPON -> false;
        };
    }
}
