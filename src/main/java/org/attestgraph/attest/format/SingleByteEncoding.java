package org.attestgraph.attest.format;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The encodings of one byte a character in which reports on the region are met, told apart by how odd a text would be
 * in each: letters of two alphabets in one word, capitals inside a word, accented letters in a row.
 */
enum SingleByteEncoding {
    /** First, so that it wins where nothing tells them apart: quotation marks are the same in all three. */
    WESTERN("windows-1252", "Windows-1252"),
    CYRILLIC("windows-1251", "Windows-1251"),
    ARABIC("windows-1256", "Windows-1256");

    /** More than this share of odd letter pairs is not text in the encoding. */
    private static final double MOST_ODD = 0.2;

    /** Signs that do not follow a letter. */
    private static final String OPENING = "‚„‹†‡€";

    private final Charset charset;
    private final String label;

    SingleByteEncoding(String name, String label) {
        this.charset = Charset.forName(name);
        this.label = label;
    }

    /** The one in which {@code bytes} read least oddly, or none if they do in no one. */
    static Optional<SingleByteEncoding> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(each -> each.oddness(bytes) <= MOST_ODD)
                .min(Comparator.comparingDouble(each -> each.oddness(bytes)));
    }

    Charset charset() {
        return charset;
    }

    String label() {
        return label;
    }

    /** Odd pairs of neighbours for each character outside ASCII. */
    private double oddness(byte[] bytes) {
        String text = new String(bytes, charset);
        int foreign = 0;
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            foreign++;
            if (c == '\uFFFD' || c < 0xA0 || (i > 0 && isOddPair(text.charAt(i - 1), c)) || isOddNext(text, i)) {
                odd++;
            }
        }
        return foreign == 0 ? 0 : (double) odd / foreign;
    }

    private static boolean isOddNext(String text, int i) {
        return i + 1 < text.length() && text.charAt(i + 1) < 0x80 && isOddPair(text.charAt(i), text.charAt(i + 1));
    }

    private static boolean isOddPair(char first, char second) {
        if (!Character.isLetter(first) || !Character.isLetter(second)) {
            return (Character.isLetter(first) && (isMisplacedSign(second) || OPENING.indexOf(second) >= 0))
                    || (Character.isLetter(second) && isMisplacedSign(first));
        }
        return areOfTwoAlphabets(UnicodeScript.of(first), UnicodeScript.of(second))
                || (Character.isLowerCase(first) && Character.isUpperCase(second))
                || (isAccentedLatin(first) && isAccentedLatin(second));
    }

    private static boolean areOfTwoAlphabets(UnicodeScript first, UnicodeScript second) {
        return first != second && first != UnicodeScript.COMMON && second != UnicodeScript.COMMON;
    }

    private static boolean isAccentedLatin(char c) {
        return c >= 0x80 && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    /** Signs that do not stand beside a letter: ¬ ¤ ¦ § and the like, as a wrong guess scatters them. */
    private static boolean isMisplacedSign(char c) {
        return (c >= 0xA1 && c <= 0xBF && "«»¿¡·ªº°²³¹".indexOf(c) < 0) || c == '×' || c == '÷';
    }
}
