package org.attestgraph.attest.link;

import java.util.Optional;
import java.util.Set;

/**
 * What matters of a report for whether another is independent of it.
 *
 * @param id its IRI
 * @param publisher its IRI
 * @param published when
 * @param credits the agencies that it says its text is from
 * @param words of its whole text
 */
public record Paper(
        String id, Optional<String> publisher, Optional<Days> published, Set<String> credits, Sketch words) {
    public Paper {
        credits = Set.copyOf(credits);
    }
}
