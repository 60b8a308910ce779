package org.attestgraph.attest.link;

import java.util.Set;

/**
 * A number of people harmed, as an account gives it.
 *
 * @param id IRI of the figure
 * @param harm such as {@code killed}
 * @param least and
 * @param most that the wording allows: of "at least 20" 20 and no bound
 * @param part whether only some of those harmed are counted, such as children
 * @param statedBy the claims that give it
 */
public record Toll(String id, String harm, int number, int least, int most, boolean part, Set<String> statedBy) {
    public Toll {
        statedBy = Set.copyOf(statedBy);
    }

    public static Toll exactly(String id, String harm, int number) {
        return new Toll(id, harm, number, number, number, false, Set.of());
    }
}
