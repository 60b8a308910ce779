package org.attestgraph.attest.parse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.attestgraph.attest.format.Decoding;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.TableParts;
import org.attestgraph.attest.format.UnreadableException;

/** The fields of the one row of a table, by the names in its header, in small letters. */
final class TableRecord {
    private static final String REMEDY =
            "Put a field with a quote, a separator or a line break between double quotes; write a quote in it twice.";

    private TableRecord() {}

    static Map<String, String> of(byte[] bytes, Hints hints, List<String> notes) throws UnreadableException {
        char separator = TableParts.separator(bytes, hints.fields())
                .orElseThrow(() -> new UnreadableException(
                        "No column of the table is known to hold the text.",
                        "Say which one does, such as --fields text=body."));
        List<CSVRecord> rows = rows(text(bytes, hints, notes), separator);
        if (rows.size() != 2) {
            throw new UnreadableException("Not a table of one row: it has " + (rows.size() - 1) + ".", REMEDY);
        }
        CSVRecord names = rows.get(0);
        CSVRecord values = rows.get(1);
        if (names.size() != values.size()) {
            throw new UnreadableException(
                    "The row has " + values.size() + " fields where the header has " + names.size() + ".", REMEDY);
        }
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isBlank() && !values.get(i).isBlank()) {
                fields.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), values.get(i));
            }
        }
        return fields;
    }

    private static String text(byte[] bytes, Hints hints, List<String> notes) throws UnreadableException {
        return switch (Decoding.of(
                bytes, hints.encoding().filter(Charset::isSupported).map(Charset::forName))) {
            case Decoding.NotText not -> throw new UnreadableException(not.problem(), not.remedy());
            case Decoding.Text decoded -> {
                notes.addAll(decoded.notes());
                yield decoded.text();
            }
        };
    }

    private static List<CSVRecord> rows(String text, char separator) throws UnreadableException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableException(
                    "Not a sound row: a double quote is opened and not closed, or stands inside a field.", REMEDY);
        }
    }
}
