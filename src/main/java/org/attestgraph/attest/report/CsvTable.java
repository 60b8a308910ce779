package org.attestgraph.attest.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated text with a header.
 *
 * @param columns names of the columns, in small letters
 */
record CsvTable(List<String> columns, List<Line> lines) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** The fields of one row, and the line of the file on which it begins, the first being 1. */
    record Line(long number, List<String> fields) {
        private boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    /** Text that is not comma-separated values: the line on which the trouble begins. */
    static final class NotCsv extends Exception {
        private final long line;

        NotCsv(long line, Throwable cause) {
            super(cause);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    static CsvTable parse(String text) throws NotCsv {
        List<Line> lines = new ArrayList<>();
        long number = 1;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get()) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                lines.add(new Line(
                        number, records.next().stream().map(String::strip).toList()));
                number = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new NotCsv(number, e);
        }
        lines.removeIf(Line::isBlank);
        if (lines.isEmpty()) {
            return new CsvTable(List.of(), List.of());
        }
        List<String> columns = lines.get(0).fields().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return new CsvTable(columns, List.copyOf(lines.subList(1, lines.size())));
    }
}
