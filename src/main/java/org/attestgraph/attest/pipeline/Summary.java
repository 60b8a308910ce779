package org.attestgraph.attest.pipeline;

import java.time.Duration;
import java.util.List;

/**
 * What came of a load.
 *
 * @param added reports that were not stored before
 * @param replaced reports that were stored otherwise
 * @param unchanged reports that were stored just so
 * @param retracted reports taken back because their files are gone
 * @param incidents in the reports added, replaced and unchanged
 * @param claims likewise
 * @param unread reports in languages that no lexicon has, which are kept without incidents
 * @param duplicates copies of reports, which were left out
 * @param refused what could not be read, or would make an unfit graph, with the reason
 * @param failed reports that a fault of the program kept out
 * @param notes what the user may want to know
 */
public record Summary(
        int added,
        int replaced,
        int unchanged,
        int retracted,
        int incidents,
        int claims,
        int unread,
        List<String> duplicates,
        List<String> refused,
        List<Failure> failed,
        List<String> notes,
        Duration time) {

    /** A report that a fault of the program kept out. */
    public record Failure(String where, Throwable cause) {
        public String message() {
            return "[" + where + "] " + problem();
        }

        String problem() {
            return "Left out because of a fault in the program: " + cause + ".";
        }
    }

    public Summary {
        duplicates = List.copyOf(duplicates);
        refused = List.copyOf(refused);
        failed = List.copyOf(failed);
        notes = List.copyOf(notes);
    }

    /** Reports that are stored now. */
    public int stored() {
        return added + replaced + unchanged;
    }

    /** Whether all that was given is stored. */
    public boolean complete() {
        return refused.isEmpty() && failed.isEmpty();
    }
}
