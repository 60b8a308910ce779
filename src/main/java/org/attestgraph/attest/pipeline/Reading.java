package org.attestgraph.attest.pipeline;

import org.attestgraph.attest.report.Report;

/** What came of one thing that was to be read. */
public sealed interface Reading {

    /** The file, or the line of a manifest, as the user knows it. */
    String where();

    /** A report. */
    record Read(String where, Report report) implements Reading {}

    /** The same bytes as what was read before under the name {@code first}, which counts. */
    record SameAs(String where, String first) implements Reading {
        public String message() {
            return "[" + where + "] The same bytes as " + first + ": one report, read once.";
        }
    }

    /** Something the user gave that is not used. */
    record Refused(String where, String problem, String remedy) implements Reading {
        public String message() {
            return "[" + where + "] " + problem + "\n" + remedy;
        }
    }

    /** Something the user may want to know; nothing is lost. */
    record Noted(String where, String note) implements Reading {
        public String message() {
            return "[" + where + "] " + note;
        }
    }
}
