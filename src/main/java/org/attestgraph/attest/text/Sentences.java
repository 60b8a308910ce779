package org.attestgraph.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts a text into sentences, by its marks and line ends. */
public final class Sentences {
    private static final int LONGEST = 160;

    private Sentences() {}

    public static List<Sentence> of(String text) {
        return of(text, new TreeSet<>());
    }

    /**
     * The sentences of {@code text}.
     *
     * @param borders offsets that no sentence runs across
     */
    public static List<Sentence> of(String text, SortedSet<Integer> borders) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        List<Token> tokens = Tokenizer.tokens(text);
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            current.add(token);
            boolean last = i + 1 == tokens.size();
            boolean lineEnds = !last
                    && text.substring(token.end(), tokens.get(i + 1).start()).indexOf('\n') >= 0;
            boolean border = !last
                    && !borders.subSet(token.end(), tokens.get(i + 1).start() + 1)
                            .isEmpty();
            if (last || border || lineEnds || current.size() >= LONGEST || endsSentence(tokens, i)) {
                sentences.add(new Sentence(sentences.size(), paragraph, current));
                current = new ArrayList<>();
            }
            if (lineEnds) {
                paragraph++;
            }
        }
        return sentences;
    }

    private static boolean endsSentence(List<Token> tokens, int at) {
        Token next = tokens.get(at + 1);
        if (isCloser(next) && isTight(tokens.get(at), next)) {
            return false; // the quotation mark or bracket that follows still belongs to the sentence
        }
        int end = at;
        while (end > 0 && isCloser(tokens.get(end)) && isTight(tokens.get(end - 1), tokens.get(end))) {
            end--;
        }
        return switch (tokens.get(end).text()) {
            case "!", "?", "\u061f", "\u06d4", "\u3002" -> opensSentence(next);
            case ".", "...", "\u2026" -> opensSentence(next) && !isInitial(tokens, end, next);
            default -> end == at && endsWithAbbreviation(tokens, at, next);
        };
    }

    /** {@code … in the U.S. The army …}: the point of the abbreviation is also the full stop. */
    private static boolean endsWithAbbreviation(List<Token> tokens, int at, Token next) {
        Token token = tokens.get(at);
        return token.isWord()
                && token.text().endsWith(".")
                && token.text().indexOf('.') < token.text().length() - 1
                && STARTERS.contains(next.text())
                && at > 0;
    }

    private static final Set<String> STARTERS = Set.of(
            "The",
            "In",
            "A",
            "An",
            "On",
            "At",
            "It",
            "He",
            "She",
            "They",
            "But",
            "And",
            "This",
            "That",
            "These",
            "Those",
            "However",
            "Meanwhile",
            "Earlier",
            "According",
            "Activists",
            "After",
            "Since");

    private static boolean isInitial(List<Token> tokens, int point, Token next) {
        if (point == 0 || !tokens.get(point).text().equals(".")) {
            return false;
        }
        Token before = tokens.get(point - 1);
        return before.isWord()
                && isTight(before, tokens.get(point))
                && next.isWord()
                && (before.text().length() == 1 && before.startsUpper()
                        || Tokenizer.TITLES.contains(before.text().toLowerCase(Locale.ROOT)) && before.startsUpper());
    }

    private static boolean opensSentence(Token next) {
        return next.startsUpper()
                || hasNoCase(next)
                || next.isNumber()
                || next.kind() == Token.Kind.MARK && !next.text().equals(",");
    }

    /** In scripts without capitals any word may begin a sentence. */
    private static boolean hasNoCase(Token next) {
        return Character.getType(next.text().codePointAt(0)) == Character.OTHER_LETTER;
    }

    private static boolean isCloser(Token token) {
        return switch (token.text()) {
            case "\"", "\u201d", "\u2019", "'", ")", "]", "\u00bb" -> true;
            default -> false;
        };
    }

    private static boolean isTight(Token left, Token right) {
        return left.end() == right.start();
    }
}
