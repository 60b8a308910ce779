package org.attestgraph.attest.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.lexicon.Language;
import org.attestgraph.attest.lexicon.LexiconFiles;

/** Tells the language of a text by its script, its letters and its most frequent words. Pure, and safe for many threads. */
public final class Languages {
    /** How much of a text is looked at. */
    private static final int LONGEST = 6_000;

    private static final int MOST_WORDS = 400;

    /** Below this nothing is told of texts in a script that many languages share. */
    private static final int FEWEST_WORDS = 25;

    /** Of its frequent words and letters every text in a language has at least one in so many words. */
    private static final int ONE_IN = 14;

    private final List<Language> languages;
    private final Map<UnicodeScript, List<Integer>> byScript = new EnumMap<>(UnicodeScript.class);
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<Character, List<Integer>> byLetter = new HashMap<>();

    private Languages(List<Language> languages) {
        this.languages = List.copyOf(languages);
        for (int i = 0; i < languages.size(); i++) {
            Language language = languages.get(i);
            add(byScript, language.script(), i);
            for (String word : language.words()) {
                add(byWord, word, i);
            }
            for (String letter : language.letters()) {
                add(byLetter, letter.charAt(0), i);
            }
        }
    }

    private static <K> void add(Map<K, List<Integer>> map, K key, int language) {
        map.computeIfAbsent(key, fresh -> new ArrayList<>()).add(language);
    }

    public static Languages builtIn() {
        return new Languages(Language.all(new LexiconFiles.BuiltIn()));
    }

    /** What is known of the language with this tag, or of the one that it is a form of. */
    public Optional<Language> find(String tag) {
        String main = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return languages.stream()
                .filter(language -> language.code().equals(main))
                .findFirst();
    }

    public LanguageGuess of(String text) {
        Sample sample = new Sample();
        sample.read(text);
        return sample.guess();
    }

    /** What was counted in the beginning of one text. */
    private final class Sample {
        private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        private final int[] hits = new int[languages.size()];
        private int words;

        void read(String text) {
            int end = Math.min(text.length(), LONGEST);
            int at = 0;
            while (at < end && words < MOST_WORDS) {
                int start = at;
                while (at < end && isPartOfWord(text, at)) {
                    at++;
                }
                if (at > start) {
                    word(text.substring(start, at));
                } else {
                    at++;
                }
            }
        }

        private static boolean isPartOfWord(String text, int at) {
            char c = text.charAt(at);
            return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }

        private void word(String written) {
            String word = written.toLowerCase(Locale.ROOT);
            words++;
            letters.merge(UnicodeScript.of(word.codePointAt(0)), word.length(), Integer::sum);
            byWord.getOrDefault(word, List.of()).forEach(language -> hits[language]++);
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c > 127) {
                    byLetter.getOrDefault(c, List.of()).forEach(language -> hits[language]++);
                }
            }
        }

        LanguageGuess guess() {
            UnicodeScript script = script();
            List<Integer> candidates = byScript.getOrDefault(script, List.of());
            if (candidates.isEmpty()) {
                return words == 0 ? LanguageGuess.NONE : LanguageGuess.OTHER;
            }
            int first = candidates.getFirst();
            if (candidates.size() == 1) {
                return LanguageGuess.of(languages.get(first));
            }
            int best = first;
            for (int candidate : candidates) {
                if (hits[candidate] > hits[best]) {
                    best = candidate;
                }
            }
            if (hits[best] > 0 && hits[best] * ONE_IN >= words && words >= FEWEST_WORDS) {
                return LanguageGuess.of(languages.get(best));
            }
            return words >= FEWEST_WORDS ? LanguageGuess.OTHER : ofFewWords(best, first);
        }

        /** Of a few words in Latin letters nothing is told; in another script the likeliest is taken. */
        private LanguageGuess ofFewWords(int best, int first) {
            return languages.get(first).script() == UnicodeScript.LATIN
                    ? LanguageGuess.NONE
                    : LanguageGuess.of(languages.get(hits[best] > 0 ? best : first));
        }

        /** The one with the most letters; Japanese has Chinese characters among its own. */
        private UnicodeScript script() {
            int kana =
                    letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
            UnicodeScript most = UnicodeScript.LATIN;
            for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
                if (entry.getValue() > letters.getOrDefault(most, 0)) {
                    most = entry.getKey();
                }
            }
            boolean japanese = kana > 0 && (most == UnicodeScript.HAN || most == UnicodeScript.KATAKANA);
            return japanese ? UnicodeScript.HIRAGANA : most;
        }
    }
}
