package org.attestgraph.attest.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.format.Fields;

/** What fields of records are usually called, from {@code record-fields.csv}. */
final class RecordFields {
    private static final String BUILT_IN = "/lexicon/record-fields.csv";

    private RecordFields() {}

    static Fields builtIn() {
        try (InputStream in = RecordFields.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("Not in the program's files: " + BUILT_IN);
            }
            return parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fields parse(String csv) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        try {
            for (CsvTable.Line line : CsvTable.parse(csv).lines()) {
                names.computeIfAbsent(line.fields().get(0), held -> new ArrayList<>())
                        .add(line.fields().get(1));
            }
        } catch (CsvTable.NotCsv e) {
            throw new UnusableFileException(BUILT_IN + " line " + e.line(), "Not comma-separated values.", "Mend it.");
        }
        return new Fields(names);
    }
}
