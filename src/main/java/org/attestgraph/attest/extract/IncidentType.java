package org.attestgraph.attest.extract;

import java.util.Arrays;
import java.util.Optional;

/** What kind of act an incident is; the names of the annotation guidelines and the classes of the ontology. */
public enum IncidentType {
    AIRSTRIKE("airstrike", "Airstrike"),
    SHELLING("shelling", "Shelling"),
    MISSILE_STRIKE("missile-strike", "MissileStrike"),
    BOMBING("bombing", "Bombing"),
    CHEMICAL_ATTACK("chemical-attack", "ChemicalAttack"),
    CLASH("clash", "Clash"),
    EXECUTION("execution", "Execution"),
    ABDUCTION("abduction", "Abduction"),
    SIEGE("siege", "Siege"),
    DISPLACEMENT("displacement", "Displacement"),
    CAPTURE("capture", "Capture"),
    OTHER_VIOLENCE("other-violence", "OtherViolence");

    private final String code;
    private final String className;

    IncidentType(String code, String className) {
        this.code = code;
        this.className = className;
    }

    /** As the guidelines write it, such as {@code missile-strike}. */
    public String code() {
        return code;
    }

    /** Local name of its class in the ontology, such as {@code MissileStrike}. */
    public String className() {
        return className;
    }

    public static IncidentType ofCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such kind of incident: " + code));
    }

    /** The kind of that code; none for the codes of words that tell of an act and not of its kind: attack, harm. */
    static Optional<IncidentType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
