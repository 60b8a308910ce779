package org.attestgraph.attest.link;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How well an event is reported, never whether it is true.
 *
 * @param code local name of the grade in the ontology
 * @param rule the words of the rule that gave it
 * @param because the IRIs of the claims that made the rule apply
 */
public record Grade(String code, String rule, SortedSet<String> because) {
    public Grade {
        because = new TreeSet<>(because);
    }
}
