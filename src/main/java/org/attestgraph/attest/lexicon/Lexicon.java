package org.attestgraph.attest.lexicon;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * All that Attest knows of the world: the things, and the words by which texts speak of them.
 *
 * @param terms the English words
 */
public record Lexicon(Entries entries, Terms terms, Foreign foreign) {

    /** The words of other languages, read when the first report in one of them is. */
    public static final class Foreign {
        private final LexiconFiles files;
        private final Entries entries;
        private final Map<String, Terms> byLanguage = new ConcurrentHashMap<>();
        private final Set<String> agents;

        Foreign(LexiconFiles files, Entries entries) {
            this.files = files;
            this.entries = entries;
            this.agents = files.rows("actor-classes.csv").stream()
                    .filter(row -> row.get("acts").equals("yes"))
                    .map(row -> row.need("class"))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** Classes of actors that may have done an act that no word but its nearness ties them to. */
        public Set<String> agents() {
            return agents;
        }

        /**
         * The words of a language.
         *
         * @param language code of one that is {@linkplain Language#isRead() read}, and not English
         */
        public Terms terms(String language) {
            return byLanguage.computeIfAbsent(language, code -> Terms.read(files, entries, Language.of(code, files)));
        }
    }

    public static Lexicon read(LexiconFiles files) {
        LexiconFiles begun = files.ahead(Category.files());
        Entries entries = Entries.read(begun);
        return new Lexicon(entries, Terms.read(begun, entries), new Foreign(files, entries));
    }

    /** The same, with things beyond its files, which no term names. */
    public Lexicon with(MoreEntries more) {
        return new Lexicon(entries.with(more), terms, foreign);
    }

    public static Lexicon builtIn() {
        return read(new LexiconFiles.BuiltIn());
    }
}
