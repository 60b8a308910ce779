package org.attestgraph.attest.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.publish.Table.Column;

/** What the tables hold, for programs: <a href="https://www.w3.org/TR/tabular-metadata/">Metadata for Tabular Data</a>. */
final class CsvwMetadata {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    /** By which columns the rows of other tables are called. */
    private static final Map<String, String> KEYS = Map.of("incidents", "incident", "casualties", "figure");

    private CsvwMetadata() {}

    static void write(List<Table> tables, OutputStream out) throws IOException {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        group.put("dc:title", "Incidents, claims, casualties and sources");
        group.put("dialect", Map.of("encoding", "utf-8", "lineTerminators", List.of("\r\n"), "header", true));
        group.put("tables", tables.stream().map(CsvwMetadata::table).toList());
        JSON.writeValue(out, group);
        out.write('\n');
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", table.columns().stream().map(CsvwMetadata::column).toList());
        if (KEYS.containsKey(table.name())) {
            schema.put("primaryKey", KEYS.get(table.name()));
        }
        if (table.columns().stream().anyMatch(column -> column.name().equals("incident"))
                && !table.name().equals("incidents")) {
            schema.put(
                    "foreignKeys",
                    List.of(Map.of(
                            "columnReference",
                            "incident",
                            "reference",
                            new LinkedHashMap<>(Map.of("resource", "incidents.csv", "columnReference", "incident")))));
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("url", table.name() + ".csv");
        described.put("dc:description", table.title());
        described.put("tableSchema", sortedKeys(schema));
        return described;
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("titles", column.name());
        described.put("datatype", column.datatype());
        if (column.list()) {
            described.put("separator", Table.SEPARATOR);
        }
        described.put("dc:description", column.description());
        return described;
    }

    /** {@link Map#of} has no order that can be relied on. */
    private static Map<String, Object> sortedKeys(Map<String, Object> map) {
        return new java.util.TreeMap<>(map);
    }
}
