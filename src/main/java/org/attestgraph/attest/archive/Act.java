package org.attestgraph.attest.archive;

import java.util.Optional;

/** What was done to the dataset. */
public sealed interface Act {

    /** As the ledger calls it. */
    String word();

    /** The dataset was made. */
    record Created(String description) implements Act {
        @Override
        public String word() {
            return "create";
        }
    }

    /**
     * A graph was put in the place of what had its name.
     *
     * @param word what kind of act it was, such as {@code load}
     * @param submission the report that it was made of; empty for a graph of another kind
     * @param replaces another report, of which this is the later version
     */
    record Stored(
            String word,
            String name,
            Piece graph,
            int quads,
            Optional<Submission> submission,
            Optional<String> replaces)
            implements Act {}

    /** A graph was taken back; what was kept of it stays in the archive. */
    record Retracted(String name, String why) implements Act {
        @Override
        public String word() {
            return "retract";
        }
    }

    /** A report is found elsewhere than before. */
    record Moved(String name, String source) implements Act {
        @Override
        public String word() {
            return "move";
        }
    }
}
