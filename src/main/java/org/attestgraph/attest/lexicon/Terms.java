package org.attestgraph.attest.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.attestgraph.attest.text.Folding;
import org.attestgraph.attest.text.Token;
import org.attestgraph.attest.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Finds every term of every lexicon in a sentence, in one pass. */
public final class Terms {
    /** Stands in a term for words that the term does not say. */
    private static final String GAP = "…";

    private static final int LONGEST_GAP = 12;

    /** Before a word of a file in {@code lang/} that has no other endings. */
    private static final String AS_WRITTEN = "=";

    /**
     * A term where it stands.
     *
     * @param from index of its first token
     * @param to index after its last token; of a term with a gap, after the last before the gap
     */
    public record Match(Term term, int from, int to) {
        public int length() {
            return to - from;
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>(2);
        final List<Wanted> terms = new ArrayList<>(0);
    }

    /**
     * The terms that begin with one word. They are cut into words when a text first has that one: most never come up,
     * and cutting all would be most of a start.
     */
    private static final class Beginning {
        private final List<Uncut> uncut = new ArrayList<>(1);
        private volatile @Nullable Node node;

        void add(Uncut term) {
            uncut.add(term);
        }

        Node node(Forms forms) {
            Node known = node;
            return known != null ? known : cut(forms);
        }

        private synchronized Node cut(Forms forms) {
            Node known = node;
            if (known == null) {
                known = new Node();
                for (Uncut term : uncut) {
                    keyed(term, forms).under(known);
                }
                uncut.clear();
                node = known;
            }
            return known;
        }
    }

    /**
     * A term as it was read.
     *
     * @param key what one of its words is found by
     */
    private record Uncut(Term term, Function<Token, String> key) {}

    /** A term with what each of its matches is checked by. */
    private record Wanted(Term term, List<Token> words, boolean common, Inflection furthest) {}

    /** How a match began; with the {@code end} that it keeps when a gap has come after it. */
    private record Path(int from, OptionalInt end, Inflection inflection) {
        Path with(Inflection next) {
            return new Path(from, end, inflection.compareTo(next) < 0 ? next : inflection);
        }
    }

    private final Map<String, Beginning> beginnings = new HashMap<>();
    private final Forms forms;

    private Terms(Forms forms) {
        this.forms = forms;
    }

    /** The English ones. */
    public static Terms read(LexiconFiles files, Entries entries) {
        Terms terms = new Terms(new EnglishForms(new Lemmas(files.rows("irregular-verbs.csv"))));
        for (Category category : Category.values()) {
            switch (category) {
                case ACTOR, SOURCE, WEAPON, TARGET, PLACE -> terms.addNames(category, entries);
                case ADJECTIVE, DEMONYM -> terms.addAdjectives(category, entries);
                case MARKER -> {} // what the words beside a name make of it, the English grammar tells
                default ->
                    files.rows(category.file())
                            .forEach(row -> terms.add(new Term(category, row.need("term"), row, Optional.empty())));
            }
        }
        return terms;
    }

    /** Those of another language, by its file in {@code lang/} and by the names that things have in it. */
    public static Terms read(LexiconFiles files, Entries entries, Language language) {
        Terms terms = new Terms(new StemmedForms(language));
        for (EntityKind kind : EntityKind.values()) {
            Category category = Category.valueOf(kind.name());
            for (Entry entry : entries.all(kind)) {
                for (String name : entry.names(language)) {
                    if (!terms.isFrequent(name, language)) {
                        Term term = new Term(category, name, entry.row(), Optional.of(entry));
                        boolean proper = kind != EntityKind.WEAPON && kind != EntityKind.TARGET;
                        terms.add(term, proper ? terms.forms::ofName : terms.forms::ofTerm);
                    }
                }
            }
        }
        for (Row row : files.rows("lang/" + language.code() + ".csv")) {
            Category category = Category.ofWord(row);
            Row known = category.columnsOf(row);
            for (String word : row.list("terms")) {
                boolean asWritten = word.startsWith(AS_WRITTEN);
                String text = asWritten ? word.substring(AS_WRITTEN.length()) : word;
                Term term = new Term(category, text, known, Optional.empty());
                terms.add(term, asWritten ? terms.forms::ofText : terms.forms::ofTerm);
            }
        }
        return terms;
    }

    /** Whether a name is one of the frequent words of the language, which would be found everywhere. */
    private boolean isFrequent(String name, Language language) {
        List<Token> words = Tokenizer.tokens(name);
        return words.size() == 1
                && language.words().stream()
                        .flatMap(word -> Tokenizer.tokens(word).stream())
                        .anyMatch(word -> forms.ofText(word).equals(forms.ofText(words.getFirst())));
    }

    private void addNames(Category category, Entries entries) {
        for (Entry entry : entries.all(category.kind().orElseThrow())) {
            add(new Term(category, entry.label(), entry.row(), Optional.of(entry)));
            for (String variant : entry.variants()) {
                add(new Term(category, variant, entry.row(), Optional.of(entry)));
            }
        }
    }

    private void addAdjectives(Category category, Entries entries) {
        for (Entry entry : entries.all(category.kind().orElseThrow())) {
            for (String adjective : entry.row().list("adjectives")) {
                add(new Term(category, adjective, entry.row(), Optional.of(entry)));
            }
        }
    }

    private void add(Term term) {
        add(term, forms::ofTerm);
    }

    private void add(Term term, Function<Token, String> key) {
        Uncut uncut = new Uncut(term, key);
        beginnings.computeIfAbsent(firstKey(uncut), first -> new Beginning()).add(uncut);
    }

    private String firstKey(Uncut uncut) {
        Optional<Token> first = Tokenizer.first(uncut.term().text())
                .map(token -> forms.cut(token).getFirst())
                .filter(token -> !isSilent(token));
        return first.isPresent()
                ? uncut.key().apply(first.get())
                : keyed(uncut, forms).keys().getFirst();
    }

    /**
     * A term with what it is found by.
     *
     * @param keys of its words, and of its gaps
     */
    private record Keyed(Term term, List<String> keys, List<Token> words) {
        /** Puts it under the node of its first word. */
        void under(Node first) {
            Node node = first;
            for (String key : keys.subList(1, keys.size())) {
                node = node.next.computeIfAbsent(key, fresh -> new Node());
            }
            node.terms.add(new Wanted(term, words, term.isCommon(), term.furthest()));
        }
    }

    private static Keyed keyed(Uncut uncut, Forms forms) {
        Term term = uncut.term();
        List<String> keys = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        for (Token token : cut(Tokenizer.tokens(term.text()), forms)) {
            if (!isSilent(token)) {
                words.add(token);
                keys.add(uncut.key().apply(token));
            } else if (token.text().equals(GAP) && !keys.isEmpty()) {
                keys.add(GAP);
            }
        }
        if (keys.isEmpty()) {
            throw new LexiconException(
                    term.row().where(), "\"" + term.text() + "\" has no letter or digit.", "Correct the name.");
        }
        return new Keyed(term, keys, List.copyOf(words));
    }

    /** Tokens with each word of the language by itself. */
    public List<Token> cut(List<Token> tokens) {
        return cut(tokens, forms);
    }

    private static List<Token> cut(List<Token> tokens, Forms forms) {
        return tokens.stream().flatMap(token -> forms.cut(token).stream()).toList();
    }

    /** All matches, by their first token; of those with the same first token the shorter first. */
    public List<Match> in(List<Token> tokens) {
        List<List<String>> bases = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            bases.add(token.isWord() ? forms.bases(token) : List.of());
        }
        List<Match> matches = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            if (tokens.get(from).kind() != Token.Kind.MARK) {
                Path path = new Path(from, OptionalInt.empty(), Inflection.NONE);
                new Walk(beginnings, forms, tokens, bases, matches).begin(path);
            }
        }
        return matches;
    }

    /** Where a word leads on to. */
    private interface Next {
        @Nullable
        Node after(String word);
    }

    /** One pass over a sentence. */
    private record Walk(
            Map<String, Beginning> beginnings,
            Forms forms,
            List<Token> tokens,
            List<List<String>> bases,
            List<Match> matches) {

        void begin(Path path) {
            follow(path, path.from(), word -> {
                Beginning beginning = beginnings.get(word);
                return beginning == null ? null : beginning.node(forms);
            });
        }

        private void follow(Path path, int at, Next next) {
            Node exact = next.after(forms.ofText(tokens.get(at)));
            if (exact != null) {
                reach(path, at + 1, exact);
            }
            Inflection inflection = forms.inflection(tokens.get(at));
            for (String base : bases.get(at)) {
                Node inflected = next.after(base);
                if (inflected != null) {
                    reach(path.with(inflection), at + 1, inflected);
                }
            }
        }

        private void reach(Path path, int to, Node node) {
            for (Wanted wanted : node.terms) {
                if (path.inflection().compareTo(wanted.furthest()) <= 0 && fits(wanted, tokens, path.from(), to)) {
                    addOnce(new Match(wanted.term(), path.from(), path.end().orElse(to)), matches);
                }
            }
            int next = to;
            while (next < tokens.size()
                    && (tokens.get(next).isDash() || tokens.get(next).isPossessive())) {
                next++;
            }
            if (next < tokens.size() && !node.next.isEmpty() && tokens.get(next).kind() != Token.Kind.MARK) {
                follow(path, next, node.next::get);
            }
            Node afterGap = node.next.get(GAP);
            if (afterGap != null) {
                leap(new Path(path.from(), OptionalInt.of(to), path.inflection()), to, afterGap);
            }
        }

        /** Goes on after one to twelve words of the same clause. */
        private void leap(Path path, int from, Node node) {
            for (int at = from + 1; at < tokens.size() && at <= from + LONGEST_GAP; at++) {
                Token skipped = tokens.get(at - 1);
                if (skipped.kind() == Token.Kind.MARK
                        && !skipped.isDash()
                        && !skipped.text().equals(",")) {
                    return;
                }
                if (tokens.get(at).kind() != Token.Kind.MARK) {
                    follow(path, at, node.next::get);
                }
            }
        }
    }

    /** What a term is found without: "Assad's regime" in "Assads regime", "Jabhat al-Nusra" in "Jabhat al Nusra". */
    private static boolean isSilent(Token token) {
        return token.kind() == Token.Kind.MARK || token.isPossessive();
    }

    /** Variants of one entry that differ in nothing a text shows are one match. */
    private static void addOnce(Match match, List<Match> matches) {
        for (int i = matches.size() - 1; i >= 0 && matches.get(i).from() == match.from(); i--) {
            Match other = matches.get(i);
            if (other.to() == match.to()
                    && other.term().category() == match.term().category()
                    && other.term().row().where().equals(match.term().row().where())) {
                return;
            }
        }
        matches.add(match);
    }

    /** Whether the text has capitals where the term has them. */
    private static boolean fits(Wanted term, List<Token> tokens, int from, int to) {
        if (term.common()) {
            return true;
        }
        int at = from;
        for (Token wanted : term.words()) {
            while (tokens.get(at).isDash() || tokens.get(at).isPossessive()) {
                at++;
            }
            Token found = tokens.get(at++);
            boolean asWritten = !wanted.startsUpper() || found.startsUpper();
            boolean asAcronym = !wanted.isAllUpper()
                    || found.isAllUpper() && found.folded().equals(wanted.folded())
                    || isPluralAcronym(wanted, found);
            if (!asWritten || !asAcronym) {
                return false;
            }
        }
        return at <= to;
    }

    /** {@code ISISs}, as texts have it that lost their apostrophes. */
    private static boolean isPluralAcronym(Token wanted, Token found) {
        String text = found.text();
        return text.length() == wanted.text().length() + 1
                && text.endsWith("s")
                && Folding.fold(text).startsWith(wanted.folded())
                && Character.isUpperCase(text.charAt(text.length() - 2));
    }
}
