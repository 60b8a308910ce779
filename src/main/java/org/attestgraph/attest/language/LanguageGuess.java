package org.attestgraph.attest.language;

import org.attestgraph.attest.lexicon.Language;

/**
 * What language a text is in.
 *
 * @param code BCP 47 tag; {@link #UNKNOWN} where it is none that is known, empty where the text is too short to tell
 * @param name in English; empty where the language is not known
 * @param read whether the lexicons have its words
 */
public record LanguageGuess(String code, String name, boolean read) {
    /** The tag for languages that nobody has told. */
    public static final String UNKNOWN = "und";

    /** Of a text too short to tell: it is read as English. */
    public static final LanguageGuess NONE = new LanguageGuess("", "", true);

    static final LanguageGuess OTHER = new LanguageGuess(UNKNOWN, "", false);

    static LanguageGuess of(Language language) {
        return new LanguageGuess(language.code(), language.name(), language.isRead());
    }

    public boolean isEnglish() {
        return code.isEmpty() || code.equals(Language.ENGLISH);
    }

    public boolean isKnown() {
        return !name.isEmpty();
    }
}
