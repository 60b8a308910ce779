package org.attestgraph.attest.evaluate;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The acceptable names of one thing without case, accents, punctuation, articles and words like "town" or "province". */
final class NormalNames {
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "al",
            "el",
            "an",
            "as",
            "ash",
            "ar",
            "ad",
            "of",
            "in",
            "city",
            "town",
            "village",
            "province",
            "governorate",
            "district",
            "neighborhood",
            "neighbourhood",
            "countryside",
            "rural",
            "area",
            "region");

    /** Words that make another thing of the rest: the Free Syrian Army is not the Syrian army. */
    private static final Set<String> CONTRAST = Set.of(
            "free",
            "anti",
            "pro",
            "former",
            "national",
            "democratic",
            "opposition",
            "rebel",
            "non",
            "against",
            "media",
            "center",
            "centre",
            "observatory");

    private record Name(String text, Set<String> words) {}

    private final Set<String> texts;
    private final List<Name> names;

    NormalNames(List<String> spellings) {
        Set<String> filled = spellings.stream()
                .map(NormalNames::normal)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        texts = filled.isEmpty() ? Set.of("") : filled;
        names = texts.stream()
                .map(text -> new Name(text, Set.copyOf(List.of(text.split(" ")))))
                .toList();
    }

    /** {@code name} in small ASCII letters, its words in the singular; empty where nothing is left. */
    static String normal(String name) {
        String plain = NOT_ASCII
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringJoiner words = new StringJoiner(" ");
        int start = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || !isPartOfWord(plain.charAt(i))) {
                String word = plain.substring(start, i);
                if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                    words.add(singular(word));
                }
                start = i + 1;
            }
        }
        return words.toString();
    }

    private static boolean isPartOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** Whether one name of each is equal, a part of the other's words, or spelt almost alike. */
    boolean same(NormalNames other) {
        return !Collections.disjoint(texts, other.texts) || anyAlike(other);
    }

    private boolean anyAlike(NormalNames other) {
        for (Name mine : names) {
            for (Name theirs : other.names) {
                if (alike(mine, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alike(Name a, Name b) {
        int shorter = Math.min(a.text.length(), b.text.length());
        return (shorter > 3 && partOfEachOther(a.words, b.words))
                || (shorter > 4 && EditDistance.isWithin(shorter < 8 ? 1 : 2, a.text, b.text));
    }

    private static boolean partOfEachOther(Set<String> a, Set<String> b) {
        return (b.containsAll(a) || a.containsAll(b)) && !differenceContrasts(a, b);
    }

    private static boolean differenceContrasts(Set<String> a, Set<String> b) {
        Set<String> difference = new HashSet<>(a);
        difference.addAll(b);
        difference.removeIf(word -> a.contains(word) && b.contains(word));
        difference.retainAll(CONTRAST);
        return !difference.isEmpty();
    }
}
