package org.attestgraph.attest.lexicon;

import java.util.List;

/**
 * A row of {@code languages.csv}.
 *
 * @param code BCP 47 tag
 * @param script name of the Unicode script that it is written in
 * @param letters that tell it from the others of its script
 * @param words its most frequent ones
 * @param stemmer which of Lucene's light stemmers cuts its endings; empty where none does
 * @param names languages whose names of things its texts use
 * @param clitics words that are written together with the one after them
 * @param elisions likewise, before an apostrophe
 * @param lettersAs letters that are read as others, as in {@code і>и}
 */
public record Language(
        String code,
        String name,
        Character.UnicodeScript script,
        List<String> letters,
        List<String> words,
        String stemmer,
        List<String> names,
        List<String> clitics,
        List<String> elisions,
        List<String> lettersAs) {
    /** The language that the lexicons of their own are in. */
    public static final String ENGLISH = "en";

    public Language {
        letters = List.copyOf(letters);
        words = List.copyOf(words);
        names = List.copyOf(names);
        clitics = List.copyOf(clitics);
        elisions = List.copyOf(elisions);
        lettersAs = List.copyOf(lettersAs);
    }

    private static Language of(Row row) {
        String script = row.need("script");
        try {
            return new Language(
                    row.need("language"),
                    row.need("name"),
                    Character.UnicodeScript.forName(script),
                    row.list("letters"),
                    row.list("words"),
                    row.get("stemmer"),
                    row.list("names"),
                    row.list("clitics"),
                    row.list("elisions"),
                    row.list("letters_as"));
        } catch (IllegalArgumentException e) {
            throw new LexiconException(
                    row.where(), "\"" + script + "\" is no script.", "Give the name of a script of Unicode.");
        }
    }

    /** All that the file lists, in its order. */
    public static List<Language> all(LexiconFiles files) {
        return files.rows("languages.csv").stream().map(Language::of).toList();
    }

    static Language of(String code, LexiconFiles files) {
        return all(files).stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new LexiconException(
                        "languages.csv", "It lists no language \"" + code + "\".", "Add its row."));
    }

    /** Whether its words are known, so that reports in it can be read. */
    public boolean isRead() {
        return !names.isEmpty();
    }
}
