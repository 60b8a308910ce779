package org.attestgraph.attest.extract;

import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.text.Span;

/**
 * The time of an incident, as wide as the report leaves it.
 *
 * @param evidence the words that say it, or the date line where the words are relative to it
 */
public record When(DateInterval interval, DatePrecision precision, Span evidence, String rule) {
    /** The rule of a time that the report gives it. */
    public static final String SAID = "said";

    /** The rule of a day on which somebody speaks of it. */
    public static final String OF_STATEMENT = "day of statement";
}
