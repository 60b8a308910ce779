package org.attestgraph.attest.report;

import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.language.LanguageGuess;
import org.attestgraph.attest.language.Languages;
import org.attestgraph.attest.lexicon.Language;

/**
 * What language a report is in, by its text and by what is said of it.
 *
 * @param tag BCP 47; empty where nobody can tell
 */
record LanguageLine(LanguageGuess guess, Optional<String> tag, List<String> notes) {

    /** Where the text and what is said of it disagree, the text is followed. */
    static LanguageLine of(Languages languages, String story, Optional<String> said) {
        LanguageGuess guess = languages.of(story);
        Optional<Language> other = said.flatMap(languages::find)
                .filter(language -> guess.isKnown() && !language.code().equals(guess.code()));
        Optional<String> own = guess.code().isEmpty() ? Optional.empty() : Optional.of(guess.code());
        if (other.isPresent()) {
            return new LanguageLine(guess, own, notes(guess, said));
        }
        return new LanguageLine(guess, said.or(() -> own), notes(guess, Optional.empty()));
    }

    private static List<String> notes(LanguageGuess guess, Optional<String> said) {
        String name = guess.isKnown() ? guess.name() : "a language that is not known";
        if (!guess.read()) {
            return List.of("Its text is in " + name + ", which no lexicon has: kept, and nothing is read from it.");
        }
        return said.map(tag -> List.of("Its text is in " + name + ", though its language is said to be " + tag + "."))
                .orElse(List.of());
    }
}
