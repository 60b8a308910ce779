package org.attestgraph.attest.link;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the agencies that a text says it is from: {@code (AFP) –} at its start, {@code --AFP} or {@code Source: AFP} on a
 * line of its own.
 */
public final class Credits {
    private static final int HEAD = 400;

    private final Map<String, String> agencies;
    private final Pattern dateline;
    private final Pattern line;

    /** Takes the IRIs of agencies by what they are called. */
    public Credits(Map<String, String> agencies) {
        this.agencies = Map.copyOf(agencies);
        String names = agencies.isEmpty()
                ? "(?!)"
                : agencies.keySet().stream()
                        .sorted(Comparator.<String>comparingInt(name -> -name.length())
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        this.dateline = Pattern.compile("\\((" + names + ")\\)\\s*[-–—:]");
        this.line =
                Pattern.compile("(?m)^[\\h*•]*+(?:[-–—]+\\s*|(?i:sources?|via|from|credit):?\\s+|©\\s*(?:\\d{4}\\s+)?)("
                        + names + ")[\\s.)]*$");
    }

    /** Their IRIs. */
    public Set<String> of(String text) {
        Set<String> found = new HashSet<>();
        find(dateline.matcher(text.substring(0, Math.min(HEAD, text.length()))), found);
        find(line.matcher(text), found);
        return Set.copyOf(found);
    }

    private void find(Matcher matcher, Set<String> found) {
        while (matcher.find()) {
            found.add(agencies.getOrDefault(matcher.group(1), ""));
        }
    }
}
