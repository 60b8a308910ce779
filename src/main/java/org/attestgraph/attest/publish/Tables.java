package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.attestgraph.attest.export.DumpFile;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.publish.Table.Column;
import org.attestgraph.attest.query.CsvRows;

/** Flat tables of a dataset in a folder, with what says what their columns hold. */
public final class Tables {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(Table.SEPARATOR));

    private Tables() {}

    /** Writes {@code NAME.csv} for each table, {@code dictionary.csv}, and {@code csv-metadata.json} (CSVW). */
    public static void write(Excerpt excerpt, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Table> tables = Table.all();
        Map<Table, CSVPrinter> printers = new LinkedHashMap<>();
        List<Path> parts = new ArrayList<>();
        try {
            for (Table table : tables) {
                Path part = folder.resolve("." + table.name() + ".csv.part");
                parts.add(part);
                CSVPrinter printer = printer(Files.newOutputStream(part));
                printers.put(table, printer);
                printer.printRecord(table.columns().stream().map(Column::name).toList());
            }
            for (Node report : excerpt.reports()) {
                ReportView view = ReportView.of(excerpt, report);
                for (Map.Entry<Table, CSVPrinter> table : printers.entrySet()) {
                    rows(table.getKey(), view, table.getValue());
                }
            }
            for (CSVPrinter printer : printers.values()) {
                printer.close();
            }
            for (Table table : tables) {
                Files.move(
                        folder.resolve("." + table.name() + ".csv.part"),
                        folder.resolve(table.name() + ".csv"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (CSVPrinter printer : printers.values()) {
                printer.close();
            }
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
        DumpFile.write(folder.resolve("dictionary.csv"), out -> written(() -> dictionary(tables, out)));
        DumpFile.write(folder.resolve("csv-metadata.json"), out -> written(() -> CsvwMetadata.write(tables, out)));
    }

    private static void rows(Table table, ReportView view, CSVPrinter printer) throws IOException {
        try (QueryExec execution =
                QueryExec.graph(view.all()).query(table.query()).build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                List<String> cells = table.columns().stream()
                        .map(column -> cell(row, column))
                        .toList();
                printer.printRecord(cells);
            }
        }
    }

    /** What a query puts together from many comes in no order that can be relied on. */
    private static String cell(Binding row, Column column) {
        Node value = row.get(Var.alloc(column.name()));
        if (value == null) {
            return "";
        }
        return column.list()
                ? CsvRows.guarded(Arrays.stream(SEPARATOR.split(ReportView.text(value)))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(Table.SEPARATOR)))
                : CsvRows.cell(value);
    }

    private static void dictionary(List<Table> tables, OutputStream out) throws IOException {
        CSVPrinter printer = printer(out);
        printer.printRecord("table", "column", "datatype", "several", "description");
        for (Table table : tables) {
            for (Column column : table.columns()) {
                printer.printRecord(
                        table.name(),
                        column.name(),
                        column.datatype(),
                        column.list() ? "yes, with \"; \" between them" : "no",
                        column.description());
            }
        }
        printer.flush();
    }

    private static CSVPrinter printer(OutputStream out) throws IOException {
        return new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)), CSVFormat.RFC4180);
    }

    private static List<String> written(Writing writing) {
        try {
            writing.write();
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
