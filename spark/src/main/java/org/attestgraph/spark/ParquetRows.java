package org.attestgraph.spark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.Type;

/** A Parquet file as JSON Lines, which Attest reads: each row a report, each column of plain values a field. */
final class ParquetRows {
    static final String ENDING = ".parquet";

    private ParquetRows() {}

    static void write(Path parquet, Configuration hadoop, java.nio.file.Path lines) throws IOException {
        try (ParquetReader<Group> rows = ParquetReader.builder(new GroupReadSupport(), parquet)
                        .withConf(hadoop)
                        .build();
                BufferedWriter out = Files.newBufferedWriter(lines)) {
            for (Group row = rows.read(); row != null; row = rows.read()) {
                out.write(json(row).toString());
                out.write('\n');
            }
        }
    }

    private static ObjectNode json(Group row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Type field : row.getType().getFields()) {
            if (field.isPrimitive() && row.getFieldRepetitionCount(field.getName()) == 1) {
                json.put(field.getName(), row.getValueToString(row.getType().getFieldIndex(field.getName()), 0));
            }
        }
        return json;
    }
}
