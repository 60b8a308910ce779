package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.attestgraph.attest.publish.Table.Column;
import org.attestgraph.attest.query.CsvRows;
import org.attestgraph.attest.scratch.ScratchFile;

/** One table on its way into its file, to which report after report adds rows. */
final class TableFile implements Closeable {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(Table.SEPARATOR));

    private final Table table;
    private final Path file;
    private final ScratchFile part;
    private final CSVPrinter printer;
    private long rows;

    private TableFile(Table table, Path file, ScratchFile part, CSVPrinter printer) {
        this.table = table;
        this.file = file;
        this.part = part;
        this.printer = printer;
    }

    static TableFile begin(Table table, Path folder) throws IOException {
        ScratchFile part = ScratchFile.at(folder.resolve("." + table.name() + ".csv.part"));
        CSVPrinter printer = printer(Files.newOutputStream(part.path()));
        printer.printRecord(table.columns().stream().map(Column::name).toList());
        return new TableFile(table, folder.resolve(table.name() + ".csv"), part, printer);
    }

    /** Adds those that {@code report} has. */
    void add(ReportView report) throws IOException {
        try (QueryExec execution =
                QueryExec.graph(report.all()).query(table.query()).build()) {
            RowSet found = execution.select();
            while (found.hasNext()) {
                Binding row = found.next();
                List<String> cells = table.columns().stream()
                        .map(column -> cell(row, column))
                        .toList();
                printer.printRecord(cells);
                rows++;
            }
        }
    }

    /** Puts it in the place of what was there. */
    Distribution keep() throws IOException {
        printer.close();
        Files.move(part.path(), file, StandardCopyOption.REPLACE_EXISTING);
        return Distribution.ofFile(file, Form.CSV.mediaType(), table.title() + " Rows: " + rows + ".");
    }

    @Override
    public void close() throws IOException {
        printer.close();
        part.close();
    }

    static CSVPrinter printer(OutputStream out) throws IOException {
        return new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)), CSVFormat.RFC4180);
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
}
