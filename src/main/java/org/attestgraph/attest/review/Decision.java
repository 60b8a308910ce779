package org.attestgraph.attest.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person decided on one account, or on two.
 *
 * @param id the same for the same decision, wherever it is read
 * @param on the accounts; one where it is wrong or corrected, two where they are the same or not
 * @param field what is corrected, such as {@code day}
 * @param value what it is to be instead
 */
public record Decision(
        String id,
        Verdict verdict,
        List<Decided> on,
        String field,
        String value,
        String note,
        String by,
        Optional<LocalDate> day) {

    /** What a decision comes to; as files spell it. */
    public enum Verdict {
        SAME("same"),
        NOT_SAME("not the same"),
        WRONG("wrong"),
        CORRECTED("corrected");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * An account that was decided on.
     *
     * @param incident its IRI then
     * @param start the offset of its first passage then, by which it is found again when incidents are numbered anew; below
     *     0 where it is not known
     */
    public record Decided(String incident, int start) {
        private static final String INCIDENT = "/incident/";

        public String report() {
            int end = incident.indexOf(INCIDENT);
            return end < 0 ? incident : incident.substring(0, end);
        }
    }

    public Decision {
        on = List.copyOf(on);
    }
}
