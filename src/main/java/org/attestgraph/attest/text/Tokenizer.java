package org.attestgraph.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a text into words, numbers and marks. Hyphens part words ({@code US-led} is three tokens), points of
 * abbreviations do not ({@code U.S.}, {@code Gen.}), a possessive is a token of its own ({@code Russia + 's}).
 */
public final class Tokenizer {
    /** Abbreviations that keep their point and do not end a sentence. */
    static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "sgt", "capt", "cmdr", "adm", "brig", "sen",
            "rep", "gov", "st", "no", "jr", "sr", "vs", "mt", "ft", "jan", "feb", "mar", "apr", "aug", "sept", "sep",
            "oct", "nov", "dec", "rev", "hon", "pres", "spc", "pvt", "cpl", "gens");

    private static final Set<String> DOMAINS =
            Set.of("com", "net", "org", "info", "co", "gov", "tv", "sy", "ru", "ua", "uk", "edu", "me", "io");

    /** A replacement character that was decoded twice, as scraped texts have it. */
    private static final String TWICE_DECODED = "\u00ef\u00bf\u00bd";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    public static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run(Integer.MAX_VALUE);
        return tokenizer.tokens;
    }

    /** The first of {@link #tokens}. */
    public static Optional<Token> first(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run(1);
        return tokenizer.tokens.stream().findFirst();
    }

    static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    static boolean isApostrophe(char c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u2018'
                || c == '`'
                || c == '\u00b4'
                || c == '\u02bc'
                || c == '\u02bb'
                || c == '\u02be'
                || c == '\u02bf';
    }

    /** @param enough how many tokens are needed; there may be one more */
    private void run(int enough) {
        int at = 0;
        while (at < text.length() && tokens.size() < enough) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || Character.getType(c) == Character.FORMAT) {
                at++;
            } else if (text.startsWith(TWICE_DECODED, at)) {
                at = add(at, at + TWICE_DECODED.length(), Token.Kind.MARK);
            } else if (Character.isDigit(c)) {
                at = number(at);
            } else if (isLetter(at)) {
                at = word(at);
            } else {
                at = mark(at);
            }
        }
    }

    private int number(int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joins = (c == ',' || c == '.') && isDigit(end + 1) && (c == '.' || isGroupOfThree(end + 1));
            if (!Character.isDigit(c) && !joins) {
                break;
            }
            end++;
        }
        int letters = end;
        while (letters < text.length() && isLetter(letters) && !text.startsWith(TWICE_DECODED, letters)) {
            letters++;
        }
        return add(start, letters, Token.Kind.NUMBER);
    }

    private boolean isGroupOfThree(int at) {
        return isDigit(at) && isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3);
    }

    private int word(int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isLetter(end) || Character.isDigit(c) || isVowelSign(c)) {
                end++;
            } else if (isApostrophe(c) && end > start && isLetter(end + 1) && !isClitic(start, end)) {
                end++;
            } else if (c == '.' && pointBelongs(start, end)) {
                end++;
            } else {
                break;
            }
        }
        if (end - start > 3 && isApostrophe(text.charAt(end - 2)) && endsWithNot(end)) {
            add(start, end - 3, Token.Kind.WORD);
            return add(end - 3, end, Token.Kind.WORD);
        }
        return add(start, end, Token.Kind.WORD);
    }

    private boolean endsWithNot(int end) {
        char n = text.charAt(end - 3);
        char t = text.charAt(end - 1);
        return (n == 'n' || n == 'N') && (t == 't' || t == 'T');
    }

    /** Whether at the apostrophe an {@code 's}, {@code 're}, {@code 'll} … begins. */
    private boolean isClitic(int start, int apostrophe) {
        int end = apostrophe + 1;
        while (isLetter(end)) {
            end++;
        }
        String rest = text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
        return switch (rest) {
            case "s", "re", "ve", "ll", "d", "m" -> end - start > rest.length() + 1;
            default -> false;
        };
    }

    private boolean pointBelongs(int start, int point) {
        boolean letterBefore = isLetter(point - 1);
        boolean single = letterBefore && (point - 1 == start || text.charAt(point - 2) == '.');
        if (single
                && (isLetter(point + 1) && isEndOfLetterRun(point + 2) || text.lastIndexOf('.', point - 1) > start)) {
            return true;
        }
        String word = text.substring(start, point).toLowerCase(Locale.ROOT);
        if (TITLES.contains(word) && point + 2 < text.length() && text.charAt(point + 1) == ' ') {
            return Character.isUpperCase(text.charAt(point + 2)) || Character.isDigit(text.charAt(point + 2));
        }
        return isLetter(point + 1) && isDomain(point + 1);
    }

    private boolean isEndOfLetterRun(int at) {
        return !isLetter(at);
    }

    private boolean isDomain(int start) {
        int end = start;
        while (isLetter(end)) {
            end++;
        }
        return DOMAINS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private int mark(int start) {
        char c = text.charAt(start);
        if (isApostrophe(c) && isLetter(start + 1) && isClitic(start - 2, start) && start > 0 && isLetter(start - 1)) {
            int end = start + 1;
            while (isLetter(end)) {
                end++;
            }
            return add(start, end, Token.Kind.WORD);
        }
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && text.charAt(end) == c && (c == '.' || isDash(c))) {
            end++;
        }
        return add(start, end, Token.Kind.MARK);
    }

    private int add(int start, int end, Token.Kind kind) {
        String word = text.substring(start, end);
        String folded = kind == Token.Kind.MARK ? word : Folding.fold(word);
        tokens.add(new Token(new Span(start, end), word, folded, kind));
        return end;
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** What Arabic may write above and below letters. */
    private static boolean isVowelSign(char c) {
        return c >= '\u064b' && c <= '\u065f' || c == '\u0670';
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }
}
