package org.attestgraph.attest.link;

import java.util.Locale;

/**
 * What speaks for or against two accounts being of one event.
 *
 * @param weight how much, in log-odds: above 0 for, below 0 against
 */
public record Reason(String words, double weight) {

    /** Such as {@code same day (+2.5)}. */
    @Override
    public String toString() {
        return words + String.format(Locale.ROOT, " (%+.1f)", weight);
    }
}
