package org.attestgraph.attest.mention;

import java.util.Optional;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.Row;

/** Something that a sentence names or says, found by its words alone. */
public sealed interface Mention {
    Extent at();

    /** How a name stands there. */
    enum Form {
        /** By its own name. */
        NAME,
        /** An adjective or possessive that tells whose: <i>Russian</i> in "Russian air strikes". */
        ADJECTIVE,
        /** By a word that many could be called by: "the rebels", "government forces". */
        GENERIC,
        /** The name of a person. */
        PERSON,
        /** By the description of somebody unnamed: "a military source". */
        ROLE
    }

    /**
     * A thing named.
     *
     * @param entry what the lexicon knows by that name; empty for names that it does not know
     * @param owner whose it is said to be: <i>Syria</i> in "Syrian warplanes"; the place a neighbourhood is said to be in
     * @param branch of a generic name, which part of a country's bodies the word means, else empty
     */
    record Name(
            Extent at,
            EntityKind kind,
            Form form,
            Optional<Entry> entry,
            Optional<Entry> owner,
            String branch,
            String surface)
            implements Mention {
        /** The same name, together with a word that says what it is, and for which the grammar takes it. */
        public Name headedBy(Extent word) {
            Extent both = new Extent(Math.min(at.from(), word.from()), Math.max(at.to(), word.to()), word.head());
            return new Name(both, kind, form, entry, owner, branch, surface);
        }
    }

    /** People counted: "at least 12 civilians", "dozens", "a child". */
    record Figure(Extent at, int number, Qualifier qualifier, String victims, VictimKind victimKind, boolean counted)
            implements Mention {}

    /** People not counted: "civilians", "many people"; they may be targets. */
    record Victims(Extent at, String surface, VictimKind victimKind) implements Mention {}

    /** Words for a time. */
    record Time(Extent at, DateExpression expression) implements Mention {}

    /**
     * A word that tells of an act.
     *
     * @param type code of a kind of incident, {@code attack} or {@code harm}
     * @param frame who stands where, see {@code triggers.csv}
     */
    record Trigger(Extent at, String type, boolean verb, String frame, String lemma) implements Mention {}

    /** A word that says people were harmed. */
    record HarmWord(Extent at, Harm harm, boolean verb, String frame) implements Mention {}

    /** A word by which somebody claims. */
    record Cue(Extent at, boolean denies, String frame, String lemma) implements Mention {}

    /** A word that makes a plan, possibility, negation or general statement of what it stands by, or that holds back. */
    record Mood(Extent at, String kind, boolean hedge) implements Mention {}

    /** A word that says that the name beside it is a place: "town of", "province". */
    record PlaceWord(Extent at, String kind, boolean before) implements Mention {}

    /** A word before a name that makes of it who did it, as in "by", or who it was done to. */
    record Marker(Extent at, boolean by) implements Mention {}

    /** Rows are data, not state: two mentions of the same row are of the same term. */
    static boolean isVerb(Row row) {
        return row.get("pos").equals("verb");
    }
}
