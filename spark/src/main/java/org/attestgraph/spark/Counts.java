package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Numbers and other facts by name, as they are kept beside what they are of. */
final class Counts {
    static final String FILE = "counts.tsv";

    private Counts() {}

    static String text(Map<String, String> counts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(counts)
                .forEach((name, value) ->
                        text.append(name).append('\t').append(value).append('\n'));
        return text.toString();
    }

    static Map<String, String> read(FileSystem files, Path folder) throws IOException {
        Map<String, String> counts = new TreeMap<>();
        try (var in = files.open(new Path(folder, FILE))) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(pair -> counts.put(pair[0], pair[1]));
        }
        return counts;
    }

    /** The sums over {@code all} of what {@code names} are, in words. */
    static String told(List<Map<String, String>> all, List<String> names) {
        return names.stream()
                .map(name -> String.format(
                        Locale.ROOT,
                        "%,d %s",
                        all.stream()
                                .mapToLong(counts -> Long.parseLong(counts.get(name)))
                                .sum(),
                        name))
                .collect(Collectors.joining(", "));
    }
}
