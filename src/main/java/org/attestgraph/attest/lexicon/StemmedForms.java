package org.attestgraph.attest.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemmer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.attestgraph.attest.text.Folding;
import org.attestgraph.attest.text.Span;
import org.attestgraph.attest.text.Token;

/**
 * Words without their endings and without the small words that are written together with them. Names in Latin letters
 * have no endings, and are found as they are written.
 */
record StemmedForms(Language language) implements Forms {
    /** Stands before stems, so that none is taken for a word. */
    private static final String STEM = "~";

    /** No word has fewer letters than this without what is written together with it. */
    private static final int SHORTEST = 3;

    /** {@code l'armée} is two words, and so is what stands before figures. */
    @Override
    public List<Token> cut(Token word) {
        int apostrophe = apostrophe(word.text());
        if (apostrophe > 0 && apostrophe + 1 < word.text().length()) {
            String before = word.text().substring(0, apostrophe).toLowerCase(Locale.ROOT);
            return language.elisions().contains(before) ? cut(word, apostrophe + 1) : List.of(word);
        }
        int digit = 0;
        while (digit < word.text().length() && !Character.isDigit(word.text().charAt(digit))) {
            digit++;
        }
        boolean figure = digit > 0
                && digit < word.text().length()
                && language.clitics().contains(word.text().substring(0, digit));
        return figure ? cut(word, digit) : List.of(word);
    }

    private static int apostrophe(String text) {
        return Math.max(text.indexOf('\''), text.indexOf('\u2019'));
    }

    private static List<Token> cut(Token word, int at) {
        int border = word.start() + at;
        List<Token> tokens = new ArrayList<>();
        for (Span span : List.of(new Span(word.start(), border), new Span(border, word.end()))) {
            String text = word.text().substring(span.start() - word.start(), span.end() - word.start());
            boolean number = Character.isDigit(text.charAt(0));
            tokens.add(new Token(span, text, Folding.fold(text), number ? Token.Kind.NUMBER : Token.Kind.WORD));
        }
        return tokens;
    }

    @Override
    public String ofTerm(Token word) {
        return word.isNumber() ? ofText(word) : stem(lettered(word));
    }

    /** Names have endings in Cyrillic letters alone. */
    @Override
    public String ofName(Token word) {
        boolean hasNone = language.script() == UnicodeScript.LATIN && word.startsUpper()
                || language.script() == UnicodeScript.ARABIC;
        return hasNone ? ofText(word) : ofTerm(word);
    }

    @Override
    public String ofText(Token word) {
        return written(word.text());
    }

    /** Without what spellings differ in. */
    private String written(String word) {
        if (language.script() != UnicodeScript.ARABIC) {
            return Folding.fold(word);
        }
        char[] letters = word.toCharArray();
        return Folding.fold(new String(letters, 0, new ArabicNormalizer().normalize(letters, letters.length)));
    }

    @Override
    public List<String> bases(Token word) {
        List<String> bases = new ArrayList<>(3);
        String written = lettered(word);
        bases.add(stem(written));
        for (String clitic : language.clitics()) {
            if (written.startsWith(clitic) && written.length() >= clitic.length() + SHORTEST) {
                String rest = written.substring(clitic.length());
                bases.add(written(rest));
                bases.add(stem(rest));
            }
        }
        return bases;
    }

    @Override
    public Inflection inflection(Token word) {
        return Inflection.NONE;
    }

    /** In small letters, with letters read as others where the language has it so. */
    private String lettered(Token word) {
        String lower = word.text().toLowerCase(Locale.ROOT);
        for (String pair : language.lettersAs()) {
            lower = lower.replace(pair.charAt(0), pair.charAt(pair.length() - 1));
        }
        return lower;
    }

    private String stem(String word) {
        char[] letters = word.toCharArray();
        int length =
                switch (language.stemmer()) {
                    case "arabic" ->
                        new ArabicStemmer().stem(letters, new ArabicNormalizer().normalize(letters, letters.length));
                    case "russian" -> new RussianLightStemmer().stem(letters, letters.length);
                    case "french" -> new FrenchMinimalStemmer().stem(letters, letters.length);
                    case "spanish" -> new SpanishLightStemmer().stem(letters, letters.length);
                    default -> letters.length;
                };
        return STEM + Folding.fold(new String(letters, 0, length));
    }
}
