package org.attestgraph.attest.extract;

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
        for (IncidentType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("No such kind of incident: " + code);
    }
}
