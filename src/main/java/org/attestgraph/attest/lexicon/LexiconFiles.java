package org.attestgraph.attest.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Where lexicon files come from: the ones built in, or a folder of the user's. */
public sealed interface LexiconFiles {

    /** The same files, of which other threads begin to read those named: one after the other they are most of a start. */
    default LexiconFiles ahead(Collection<String> names) {
        Map<String, CompletableFuture<List<Row>>> begun = new HashMap<>();
        names.forEach(name -> begun.put(name, CompletableFuture.supplyAsync(() -> rows(name))));
        return new Ahead(this, begun);
    }

    /** The rows of {@code name}, such as {@code actors.csv}, in the order of the file. */
    default List<Row> rows(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(name), UTF_8));
                CSVParser parser = CsvForm.FORMAT.parse(reader)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                rows.add(row(name, parser, record));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("[" + name + "] Cannot be read: " + e.getMessage(), e);
        }
    }

    InputStream open(String name) throws IOException;

    private static Row row(String name, CSVParser parser, CSVRecord record) {
        String where = name + " line " + parser.getCurrentLineNumber();
        if (!record.isConsistent()) {
            throw new LexiconException(
                    where,
                    "The row has " + record.size() + " fields where the header has "
                            + parser.getHeaderNames().size() + ".",
                    "Add or remove commas; put a field that holds a comma between double quotes.");
        }
        List<String> names = parser.getHeaderNames();
        Map<String, String> columns = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            String value = record.get(i).strip();
            if (!value.isEmpty()) {
                columns.put(names.get(i), value);
            }
        }
        return new Row(where, columns);
    }

    /** The lexicons that come with the program. */
    record BuiltIn() implements LexiconFiles {
        @Override
        public InputStream open(String name) throws IOException {
            InputStream stream = LexiconFiles.class.getResourceAsStream("/lexicon/" + name);
            if (stream == null) {
                throw new IOException("no such built-in lexicon");
            }
            return stream;
        }
    }

    /** A folder with files of the same names. */
    record Folder(Path folder) implements LexiconFiles {
        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(folder.resolve(name));
        }
    }

    /** Files that are being read. */
    record Ahead(LexiconFiles files, Map<String, CompletableFuture<List<Row>>> begun) implements LexiconFiles {
        @Override
        public List<Row> rows(String name) {
            CompletableFuture<List<Row>> rows = begun.get(name);
            return rows == null ? files.rows(name) : joined(rows);
        }

        private static List<Row> joined(CompletableFuture<List<Row>> rows) {
            try {
                return rows.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                throw e;
            }
        }

        @Override
        public InputStream open(String name) throws IOException {
            return files.open(name);
        }
    }

    /** How the files are written. */
    final class CsvForm {
        static final CSVFormat FORMAT = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .get();

        private CsvForm() {}
    }
}
