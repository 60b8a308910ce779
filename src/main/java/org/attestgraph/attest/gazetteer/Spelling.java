package org.attestgraph.attest.gazetteer;

import java.util.List;

/**
 * A name as it sounds: one sign for each sound, without articles, accents and doubled letters.
 *
 * @param words the signs of each word, at least one word
 * @param bare whether it was written in letters that leave short vowels out
 */
public record Spelling(List<String> words, boolean bare) {
    private static final String VOWELS = "aeiouyw";

    public Spelling {
        words = List.copyOf(words);
        if (words.isEmpty() || words.contains("")) {
            throw new IllegalArgumentException("Not a spelling: " + words);
        }
    }

    /** All words as one: whether a name is written apart or together says nothing. */
    String joined() {
        return words.size() == 1 ? words.getFirst() : collapsed(String.join("", words));
    }

    static boolean isVowel(char sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    /** Without sounds that follow upon themselves. */
    static String collapsed(String sounds) {
        StringBuilder single = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            if (i == 0 || sounds.charAt(i) != sounds.charAt(i - 1)) {
                single.append(sounds.charAt(i));
            }
        }
        return single.toString();
    }
}
