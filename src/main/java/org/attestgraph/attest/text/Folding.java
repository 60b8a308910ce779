package org.attestgraph.attest.text;

import java.text.Normalizer;
import java.util.Locale;

/** What is left of a word when case, accents, apostrophes and the points of abbreviations do not count. */
public final class Folding {
    private Folding() {}

    public static String fold(String word) {
        return isPlain(word) ? word : foldFully(word);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static String foldFully(String word) {
        String decomposed = isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!isSilent(c)) {
                folded.append(c);
            }
        }
        String lower = folded.toString().toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? word : lower;
    }

    /** Marks that a spelling may have or lack: accents, apostrophes, ayn and hamza, abbreviation points. */
    private static boolean isSilent(char c) {
        return c == '.' || Tokenizer.isApostrophe(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
