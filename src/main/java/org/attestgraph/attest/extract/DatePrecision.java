package org.attestgraph.attest.extract;

/** How exactly a date is known. */
public enum DatePrecision {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    PERIOD
}
