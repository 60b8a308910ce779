package org.attestgraph.attest.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.text.Folding;
import org.attestgraph.attest.text.Token;
import org.attestgraph.attest.text.Tokenizer;

/** Finds every term of every lexicon in a sentence, in one pass. */
public final class Terms {
    /**
     * A term where it stands.
     *
     * @param from index of its first token
     * @param to index after its last token
     */
    public record Match(Term term, int from, int to) {
        public int length() {
            return to - from;
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>(2);
        final List<Term> terms = new ArrayList<>(0);
    }

    private final Node root = new Node();
    private final Lemmas lemmas;

    private Terms(Lemmas lemmas) {
        this.lemmas = lemmas;
    }

    public static Terms read(LexiconFiles files, Entries entries) {
        Terms terms = new Terms(new Lemmas(files.rows("irregular-verbs.csv")));
        for (Category category : Category.values()) {
            switch (category) {
                case ACTOR, SOURCE, WEAPON, TARGET, PLACE -> terms.addNames(category, entries);
                case ADJECTIVE, DEMONYM -> terms.addAdjectives(category, entries);
                default ->
                    files.rows(category.file())
                            .forEach(row -> terms.add(new Term(category, row.need("term"), row, Optional.empty())));
            }
        }
        return terms;
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
        Node node = root;
        for (Token token : Tokenizer.tokens(term.text())) {
            if (token.isWord() || token.isNumber()) {
                node = node.next.computeIfAbsent(token.folded(), key -> new Node());
            }
        }
        if (node == root) {
            throw new LexiconException(
                    term.row().where(), "\"" + term.text() + "\" has no letter or digit.", "Correct the name.");
        }
        node.terms.add(term);
    }

    public Lemmas lemmas() {
        return lemmas;
    }

    /** All matches, by their first token; of those with the same first token the shorter first. */
    public List<Match> in(List<Token> tokens) {
        List<List<String>> bases = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            bases.add(token.isWord() ? lemmas.of(token.folded()) : List.of());
        }
        List<Match> matches = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            if (tokens.get(from).kind() != Token.Kind.MARK) {
                follow(tokens, bases, from, from, root, matches);
            }
        }
        return matches;
    }

    private void follow(
            List<Token> tokens, List<List<String>> bases, int from, int at, Node node, List<Match> matches) {
        Node exact = node.next.get(tokens.get(at).folded());
        if (exact != null) {
            reach(tokens, bases, from, at + 1, exact, matches);
        }
        for (String base : bases.get(at)) {
            Node inflected = node.next.get(base);
            if (inflected != null) {
                reach(tokens, bases, from, at + 1, inflected, matches);
            }
        }
    }

    private void reach(List<Token> tokens, List<List<String>> bases, int from, int to, Node node, List<Match> matches) {
        for (Term term : node.terms) {
            if (fits(term, tokens, from, to)) {
                addOnce(new Match(term, from, to), matches);
            }
        }
        int next = to;
        while (next < tokens.size() && tokens.get(next).isDash()) {
            next++;
        }
        if (next < tokens.size() && !node.next.isEmpty() && tokens.get(next).kind() != Token.Kind.MARK) {
            follow(tokens, bases, from, next, node, matches);
        }
    }

    /** Variants of one entry that differ in nothing a text shows are one match. */
    private static void addOnce(Match match, List<Match> matches) {
        for (int i = matches.size() - 1; i >= 0 && matches.get(i).from() == match.from(); i--) {
            Match other = matches.get(i);
            if (other.to() == match.to()
                    && other.term().category() == match.term().category()
                    && other.term().row() == match.term().row()) {
                return;
            }
        }
        matches.add(match);
    }

    /** Whether the text has capitals where the term has them. */
    private static boolean fits(Term term, List<Token> tokens, int from, int to) {
        if (term.isCommon()) {
            return true;
        }
        int at = from;
        for (Token wanted : Tokenizer.tokens(term.text())) {
            if (wanted.kind() == Token.Kind.MARK) {
                continue;
            }
            while (tokens.get(at).isDash()) {
                at++;
            }
            Token found = tokens.get(at++);
            boolean asWritten = !wanted.startsUpper() || found.startsUpper();
            boolean asAcronym = !wanted.isAllUpper() || found.isAllUpper() || isPluralAcronym(wanted, found);
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
