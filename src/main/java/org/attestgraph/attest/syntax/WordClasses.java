package org.attestgraph.attest.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What is known of single words from large corpora: their Brown cluster and the parts of speech they can be. */
final class WordClasses {
    /**
     * @param cluster path in the tree of clusters, up to 14 bits with a leading 1; 0 if unknown
     * @param tags stands for the set of parts of speech; 0 if unknown
     * @param onlyTag the one part of speech that the word can be; empty if there are several, or none is known
     */
    record WordClass(int cluster, int tags, String onlyTag) {}

    private static final WordClass UNKNOWN = new WordClass(0, 0, "");
    private static final WordClasses BUILT_IN = readBuiltIn();

    private final Map<String, WordClass> byWord;

    private WordClasses(Map<String, WordClass> byWord) {
        this.byWord = byWord;
    }

    static WordClasses builtIn() {
        return BUILT_IN;
    }

    WordClass of(String folded) {
        return byWord.getOrDefault(folded, UNKNOWN);
    }

    private static WordClasses readBuiltIn() {
        Map<String, WordClass> byWord = new HashMap<>(1 << 17);
        try (InputStream in = WordClasses.class.getResourceAsStream("/models/words.tsv.gz")) {
            if (in == null) {
                return new WordClasses(byWord);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 16), UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int first = line.indexOf('\t');
                int second = line.indexOf('\t', first + 1);
                int cluster = first + 1 == second ? 0 : Integer.parseInt(line, first + 1, second, 36);
                String tags = line.substring(second + 1);
                String onlyTag = tags.indexOf(' ') < 0 ? tags.intern() : "";
                byWord.put(line.substring(0, first), new WordClass(cluster, tags.hashCode(), onlyTag));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[models/words.tsv.gz] Cannot be read", e);
        }
        return new WordClasses(byWord);
    }
}
