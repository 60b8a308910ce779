package org.attestgraph.attest.resolve;

/**
 * How what a report tells of lies to the place that it names.
 *
 * @param words the report's for that, such as "15 km south of"; empty where it lies in the place itself
 */
public record Siting(Relation relation, String words) {
    public static final Siting IN = new Siting(Relation.IN, "");

    /** How one place lies to another. */
    public enum Relation {
        IN,
        /** In a part of it. */
        PART,
        /** In the land around it that belongs to it. */
        AROUND,
        NEAR
    }
}
