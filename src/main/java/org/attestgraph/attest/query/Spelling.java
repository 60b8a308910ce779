package org.attestgraph.attest.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a mistyped name was meant to be. */
final class Spelling {
    private Spelling() {}

    /** Those of {@code names} that are spelt like {@code typed}, hold it or begin like it; at most three. */
    static List<String> near(String typed, List<String> names) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> distance(lower, name) <= Math.max(1, lower.length() / 3)
                        || (lower.length() >= 3 && (name.contains(lower) || lower.contains(name)))
                        || (lower.length() >= 4 && name.startsWith(lower.substring(0, 4))))
                .sorted(Comparator.comparingInt((String name) -> distance(lower, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** How many letters must be put in, taken out or changed (Levenshtein). */
    static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[to.length()];
    }
}
