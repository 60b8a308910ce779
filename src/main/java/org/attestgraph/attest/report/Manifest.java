package org.attestgraph.attest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.attestgraph.attest.format.Decoding;

/**
 * A table of what is known about report files.
 *
 * @param where its name in messages
 * @param entries by path, absolute and normalised
 * @param doubts about rows of which no entry could be made
 */
record Manifest(String where, Map<Path, ManifestEntry> entries, List<Reading> doubts) {

    static final String NAME = "manifest.csv";

    private static final String COLUMNS =
            "The first line names the columns: file,published,publisher,title,url,language"
                    + " (in any order; only \"file\" is needed).";

    Manifest {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
        doubts = List.copyOf(doubts);
    }

    /**
     * The manifest in {@code file}.
     *
     * @throws UnusableFileException where no row of it can be used
     */
    static Manifest read(Path file) {
        String where = file.toString();
        try {
            return parse(where, file.toAbsolutePath().normalize(), Files.readAllBytes(file));
        } catch (IOException e) {
            Reading.Refused refused = FileTrouble.of(where, e);
            throw new UnusableFileException(where, refused.problem(), refused.remedy());
        }
    }

    Optional<ManifestEntry> entry(Path file) {
        return Optional.ofNullable(entries.get(file));
    }

    static Manifest parse(String where, Path path, byte[] bytes) {
        return switch (Decoding.of(bytes, Optional.empty())) {
            case Decoding.NotText not -> throw new UnusableFileException(where, not.problem(), not.remedy());
            case Decoding.Text text ->
                new ManifestRows(where, path.resolveSibling("")).read(table(where, text.text()), text.notes());
        };
    }

    private static CsvTable table(String where, String text) {
        CsvTable table;
        try {
            table = CsvTable.parse(text);
        } catch (CsvTable.NotCsv e) {
            throw new UnusableFileException(
                    where + " line " + e.line(),
                    "Not comma-separated values: a double quote is opened and not closed, or stands inside a field.",
                    "Put a field with a quote, comma or line break between double quotes; write a quote in it twice.");
        }
        if (!table.columns().contains("file")) {
            String only = table.columns().isEmpty() ? "It is empty." : noFile(table.columns());
            throw new UnusableFileException(where, only, COLUMNS);
        }
        Set<String> seen = new HashSet<>();
        for (String column : table.columns()) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new UnusableFileException(where, "Two columns are named \"" + column + "\".", COLUMNS);
            }
        }
        return table;
    }

    private static String noFile(List<String> columns) {
        return "It has no column \"file\", only \"" + String.join("\", \"", columns) + "\".";
    }
}
