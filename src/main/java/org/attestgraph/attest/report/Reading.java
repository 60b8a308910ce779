package org.attestgraph.attest.report;

/** What came of one thing that was to be read. */
public sealed interface Reading {

    /** The file, or the line of the manifest, as the user knows it. */
    String where();

    /**
     * A report, with the bytes that it was read from.
     *
     * @param given what was known of it before it was read; what it says of itself is in the report's metadata too
     */
    record Read(String where, Report report, Original original, Metadata given) implements Reading {
        /** A report that says nothing of itself beside its text. */
        public Read(String where, Report report, Original original) {
            this(where, report, original, report.metadata());
        }
    }

    /** The same bytes as a file read before: one report under two names, of which the first counts. */
    record SameAs(String where, String first) implements Reading {
        public String message() {
            return "[" + Shown.of(where) + "] The same bytes as " + first + ": one report, read once.";
        }
    }

    /** Something the user gave that is not used: a file, or a line of a manifest. */
    record Refused(String where, String problem, String remedy) implements Reading {
        public String message() {
            return "[" + Shown.of(where) + "] " + problem + "\n" + remedy;
        }
    }

    /** Something the user may want to know: all reports are read, though perhaps without a value of the manifest. */
    record Noted(String where, String note) implements Reading {
        public String message() {
            return "[" + Shown.of(where) + "] " + note;
        }
    }
}
