package org.attestgraph.attest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a manifest says of one file.
 *
 * @param file as the manifest writes it
 * @param line the first that names it
 * @param doubts what of it is not used, and what it says twice
 */
record ManifestEntry(String file, long line, Metadata metadata, List<Reading> doubts) {

    private static final List<String> KNOWN = List.of("published", "publisher", "title", "url", "language");

    ManifestEntry {
        doubts = List.copyOf(doubts);
    }

    /** The values of one row by column, without empty ones. */
    record Row(long line, Map<String, String> values) {}

    /**
     * What {@code rows} say together of {@code file}; where they contradict each other, none of them counts.
     *
     * @param where name of the manifest
     */
    static ManifestEntry of(String where, String file, List<Row> rows) {
        List<Reading> doubts = new ArrayList<>();
        Map<String, String> agreed = new TreeMap<>();
        TreeSet<String> disputed = new TreeSet<>();
        for (Row row : rows) {
            row.values().forEach((column, value) -> {
                if (!agreed.merge(column, value, (first, second) -> first).equals(value)) {
                    disputed.add(column);
                }
            });
        }
        if (rows.size() > 1) {
            doubts.add(disputed.isEmpty() ? twice(where, file, rows) : contradicting(where, file, rows, disputed));
        }
        agreed.keySet().removeAll(disputed);
        long line = rows.get(0).line();
        Metadata metadata = new Values(where + " line " + line, file, agreed).metadata(doubts);
        return new ManifestEntry(file, line, metadata, doubts);
    }

    private static Reading.Noted twice(String where, String file, List<Row> rows) {
        return new Reading.Noted(where, lines(rows) + " name " + file + "; one is enough.");
    }

    private static Reading.Noted contradicting(String where, String file, List<Row> rows, TreeSet<String> columns) {
        return new Reading.Noted(
                where,
                lines(rows) + " contradict each other about " + file + ": it is read without "
                        + String.join(", ", columns) + ".\nRemove the wrong line.");
    }

    private static String lines(List<Row> rows) {
        return rows.stream().map(row -> Long.toString(row.line())).collect(Collectors.joining(" and ", "Lines ", ""));
    }

    /** Values by column, and whose they are. */
    private record Values(String where, String file, Map<String, String> byColumn) {

        /** Adds to {@code doubts} what cannot be used. */
        Metadata metadata(List<Reading> doubts) {
            Map<String, String> other = new TreeMap<>(byColumn);
            KNOWN.forEach(other::remove);
            Optional<DateInterval> published = get("published").flatMap(PartialDate::parse);
            get("published")
                    .filter(date -> published.isEmpty())
                    .map(this::notADate)
                    .ifPresent(doubts::add);
            get(ReportReader.ENCODING)
                    .filter(name -> ReportReader.charset(name).isEmpty())
                    .map(this::notAnEncoding)
                    .ifPresent(doubts::add);
            return new Metadata(published, get("publisher"), get("title"), get("url"), get("language"), other);
        }

        private Optional<String> get(String column) {
            return Optional.ofNullable(byColumn.get(column));
        }

        private Reading.Noted notADate(String date) {
            return new Reading.Noted(
                    where,
                    "\"" + date + "\" is not a date: " + file + " is read without one."
                            + "\nWrite it like 2015-12-24, 2015-12 or 2015.");
        }

        private Reading.Noted notAnEncoding(String name) {
            return new Reading.Noted(
                    where,
                    "\"" + name + "\" is not a known encoding: " + file + " is read without it."
                            + "\nWrite it like UTF-8, UTF-16LE or windows-1256.");
        }
    }
}
