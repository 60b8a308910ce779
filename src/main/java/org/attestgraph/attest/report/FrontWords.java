package org.attestgraph.attest.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The words that stand around a story, by kind, from {@code front-matter.csv}. */
record FrontWords(Map<String, String> byKind) {
    private static final String BUILT_IN = "/lexicon/front-matter.csv";

    FrontWords {
        byKind = Map.copyOf(byKind);
    }

    static FrontWords builtIn() {
        try (InputStream in = FrontWords.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("Not in the program's files: " + BUILT_IN);
            }
            return parse(BUILT_IN, new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The words in {@code csv}.
     *
     * @throws UnusableFileException where the table or one of its patterns cannot be read
     */
    static FrontWords parse(String where, String csv) {
        Map<String, List<String>> patterns = new TreeMap<>();
        for (CsvTable.Line line : table(where, csv).lines()) {
            if (!line.fields().get(0).startsWith("#")) {
                patterns.computeIfAbsent(line.fields().get(0), kind -> new ArrayList<>())
                        .add(checked(where, line));
            }
        }
        Map<String, String> byKind = new TreeMap<>();
        patterns.forEach((kind, its) -> {
            its.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
            byKind.put(kind, "(?:" + String.join("|", its).replace(" ?", "\\s*").replace(" ", "\\s+") + ")");
        });
        return new FrontWords(byKind);
    }

    /** A regular expression for any of the words of {@code kind}; one that matches nothing where there are none. */
    String any(String kind) {
        return byKind.getOrDefault(kind, "(?!)");
    }

    private static CsvTable table(String where, String csv) {
        try {
            return CsvTable.parse(csv);
        } catch (CsvTable.NotCsv e) {
            throw new UnusableFileException(where + " line " + e.line(), "A double quote is not closed.", "Close it.");
        }
    }

    private static String checked(String where, CsvTable.Line line) {
        if (line.fields().size() == 2) {
            try {
                return Pattern.compile(line.fields().get(1)).pattern();
            } catch (PatternSyntaxException e) {
                // refused below, with the rest
            }
        }
        throw new UnusableFileException(
                where + " line " + line.number(),
                "Not a kind and a regular expression.",
                "Write a kind, a comma and a regular expression; put it between double quotes if it holds a comma.");
    }
}
