package org.attestgraph.attest.lexicon;

import java.util.Optional;

/**
 * A name, word or phrase by which something of the lexicons is found in a text.
 *
 * @param text as the lexicon writes it; where it has capitals, a text must have them too
 * @param entry the thing named; empty for words that name none
 */
public record Term(Category category, String text, Row row, Optional<Entry> entry) {

    /** A term in small letters: a common word, found in any case and in its plural and verb forms. */
    boolean isCommon() {
        return text.equals(text.toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * How far a text may change its words: verbs have all their forms, nouns and names their plural, and phrases
     * stand as they are. So shelling names no shell, and what was noted was not denied.
     */
    Inflection furthest() {
        return switch (row.get("pos")) {
            case "verb" -> Inflection.VERB;
            case "phrase" -> Inflection.NONE;
            default -> Inflection.PLURAL;
        };
    }
}
