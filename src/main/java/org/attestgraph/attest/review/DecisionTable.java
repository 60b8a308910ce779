package org.attestgraph.attest.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Decisions as comma-separated text, as {@code attest review} writes it and people fill it in. */
public final class DecisionTable {
    public static final List<String> COLUMNS =
            List.of("decision", "first", "firstAt", "second", "secondAt", "field", "value", "note", "by", "on");

    /** What can be corrected. */
    public static final Set<String> FIELDS =
            Set.of("day", "kind", "aggregate", "place", "actor", "weapon", "killed", "injured");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .get();

    private DecisionTable() {}

    /** Reads the rows in which something is decided; other columns than ours are passed over. */
    public static List<Decision> read(String where, String csv) {
        try (CSVParser parser = CSVParser.parse(new StringReader(csv.replaceFirst("^\uFEFF", "")), FORMAT)) {
            for (String column : List.of("decision", "first")) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new ReviewException(
                            where,
                            "It has no column \"" + column + "\".",
                            "Fill in a file that attest review --csv has written.");
                }
            }
            List<Decision> decisions = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (!cell(row, "decision").isEmpty()) {
                    decisions.add(decision(where + ":" + (row.getRecordNumber() + 1), row));
                }
            }
            return List.copyOf(decisions);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ReviewException(
                    where, "Not comma-separated values: " + e.getMessage() + ".", "Save it as CSV with a comma.");
        }
    }

    private static Decision decision(String where, CSVRecord row) {
        String word = cell(row, "decision").toLowerCase(Locale.ROOT);
        Decision.Verdict verdict = Stream.of(Decision.Verdict.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ReviewException(
                        where,
                        "\"" + word + "\" is no decision.",
                        "Write same, not the same, wrong or corrected, or leave the field empty."));
        boolean pair = verdict == Decision.Verdict.SAME || verdict == Decision.Verdict.NOT_SAME;
        List<Decision.Decided> on = new ArrayList<>(List.of(decided(where, row, "first")));
        if (pair) {
            on.add(decided(where, row, "second"));
        }
        String field = cell(row, "field");
        if (verdict == Decision.Verdict.CORRECTED) {
            Correction.check(where, field, cell(row, "value"));
        }
        return new Decision(
                id(row), verdict, on, field, cell(row, "value"), cell(row, "note"), cell(row, "by"), day(where, row));
    }

    private static Decision.Decided decided(String where, CSVRecord row, String column) {
        String incident = cell(row, column);
        if (!incident.contains("/incident/")) {
            throw new ReviewException(
                    where, "\"" + incident + "\" in column \"" + column + "\" is no incident.", "Give its whole IRI.");
        }
        String start = cell(row, column + "At");
        return new Decision.Decided(incident, start.matches("\\d{1,9}") ? Integer.parseInt(start) : -1);
    }

    private static Optional<LocalDate> day(String where, CSVRecord row) {
        String on = cell(row, "on");
        try {
            return on.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(on));
        } catch (DateTimeParseException e) {
            throw new ReviewException(where, "\"" + on + "\" is no day.", "Write it as 2024-05-31.");
        }
    }

    private static String id(CSVRecord row) {
        String all = String.join(
                "\u0000", COLUMNS.stream().map(column -> cell(row, column)).toList());
        return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }
}
