package org.attestgraph.attest.link;

import java.util.List;

/** That accounts or claims of one event contradict each other in something; {@code sides} are two or more. */
public record Dispute(Detail detail, List<Side> sides) {
    public Dispute {
        sides = List.copyOf(sides);
    }
}
