package org.attestgraph.attest.extract;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attestgraph.attest.mention.Extent;

/**
 * A word or phrase of the report that tells of an act, before it is known whether it happened and which incident it
 * belongs to.
 *
 * @param sentence index of its sentence
 * @param types codes of the kinds it may be, see {@code triggers.csv}; {@code attack} and {@code harm} leave it open
 * @param frames who stands where around it
 * @param lemma its base form, for features
 */
record Act(int sentence, Extent at, SortedSet<String> types, boolean verb, Set<String> frames, String lemma) {
    Act {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        frames = Set.copyOf(frames);
    }

    /** Of where it stands: a report has one act at a place. */
    @Override
    public int hashCode() {
        return 31 * sentence + at.from();
    }

    int head() {
        return at.head();
    }

    /** Whether its word says of itself which kind of act it is. */
    boolean isSpecific() {
        for (String type : types) {
            if (!type.equals("attack") && !type.equals("harm")) {
                return true;
            }
        }
        return false;
    }
}
