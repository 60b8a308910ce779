package org.attestgraph.attest.link;

import java.util.Set;

/**
 * A claim about an incident.
 *
 * @param id its IRI
 * @param denies that it happened, or not as told
 * @param speaker who makes it
 * @param voice whose word it is
 * @param actors that it names as having acted
 * @param weapons that it names
 * @param figures the IRIs of those that it gives
 */
public record Statement(
        String id,
        boolean denies,
        Thing speaker,
        Voice voice,
        Set<Thing> actors,
        Set<Thing> weapons,
        Set<String> figures) {
    /** Whose word a claim is. */
    public enum Voice {
        /** The report says it itself. */
        OWN,
        /** That of somebody who can be told apart from others: a ministry, a monitor, a person of a name. */
        NAMED,
        /** That of people who are only described, such as residents: those of two reports may be others. */
        DESCRIBED
    }

    public Statement {
        actors = Set.copyOf(actors);
        weapons = Set.copyOf(weapons);
        figures = Set.copyOf(figures);
    }
}
