package org.attestgraph.attest.extract;

import java.util.OptionalInt;
import org.attestgraph.attest.mention.Harm;
import org.attestgraph.attest.mention.Qualifier;
import org.attestgraph.attest.mention.VictimKind;
import org.attestgraph.attest.text.Span;

/**
 * One figure of people harmed, as the report gives it.
 *
 * @param number the figure, in people; of vague words the least that they mean ({@code dozens}: 24)
 * @param victims the word or words for them, such as {@code civilians}
 * @param minimum the least that the wording allows, if it bounds the figure from below
 * @param maximum the most that it allows, if it bounds the figure from above
 */
public record Casualty(
        Harm harm,
        int number,
        Qualifier qualifier,
        String victims,
        VictimKind victimKind,
        OptionalInt minimum,
        OptionalInt maximum,
        Span evidence,
        String rule) {

    public Casualty {
        if (number < 0
                || (minimum.isPresent() && minimum.getAsInt() > number)
                || (maximum.isPresent() && maximum.getAsInt() < number)) {
            throw new IllegalArgumentException(
                    "Not minimum <= number <= maximum: " + minimum + ", " + number + ", " + maximum);
        }
    }
}
