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

    /**
     * People decided something of what the reports tell.
     *
     * @param source the path of the file that it was read from
     * @param table what they decided, as CSV
     * @param decisions how many there are in it
     */
    record Reviewed(String source, Piece table, int decisions) implements Act {
        @Override
        public String word() {
            return "review";
        }
    }

    /**
     * The index of a gazetteer was put in the place of the one with its name.
     *
     * @param file below the dataset's folder
     * @param sha256 of that file
     * @param source SHA-256 of the dump that it was made of
     */
    record Gazetteer(String name, String file, String sha256, String source, int places, String license)
            implements Act {
        static final String FILES = "gazetteers/[A-Za-z0-9_][A-Za-z0-9_.-]*\\.index";

        public Gazetteer {
            if (!file.matches(FILES)) {
                throw new IllegalArgumentException("it names a file outside the dataset: " + file);
            }
        }

        @Override
        public String word() {
            return "gazetteer";
        }
    }
}
