package org.attestgraph.attest.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.export.DumpFile;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.publish.Table.Column;

/** Flat tables of a dataset in a folder, with what says what their columns hold. */
public final class Tables {
    private static final String DICTIONARY = "dictionary.csv";
    private static final String METADATA = "csv-metadata.json";

    private Tables() {}

    /** Writes {@code NAME.csv} for each table, {@code dictionary.csv}, and {@code csv-metadata.json} (CSVW). */
    public static List<Distribution> write(Excerpt excerpt, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Table> tables = Table.all();
        List<Distribution> written = new ArrayList<>();
        List<TableFile> files = new ArrayList<>();
        try {
            for (Table table : tables) {
                files.add(TableFile.begin(table, folder));
            }
            for (Node report : excerpt.reports()) {
                ReportView view = ReportView.of(excerpt, report);
                for (TableFile file : files) {
                    file.add(view);
                }
            }
            for (TableFile file : files) {
                written.add(file.keep());
            }
        } finally {
            for (TableFile file : files) {
                file.close();
            }
        }
        DumpFile.save(folder.resolve(DICTIONARY), out -> dictionary(tables, out));
        DumpFile.save(folder.resolve(METADATA), out -> CsvwMetadata.write(tables, out));
        written.add(Distribution.ofFile(folder.resolve(DICTIONARY), Form.CSV.mediaType(), "What each column holds."));
        written.add(Distribution.ofFile(folder.resolve(METADATA), "application/csvm+json", "The same, for programs."));
        return written;
    }

    private static void dictionary(List<Table> tables, OutputStream out) throws IOException {
        CSVPrinter printer = TableFile.printer(out);
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
}
