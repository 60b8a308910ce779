package org.attestgraph.attest.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.attestgraph.attest.archive.PrivateFiles;

/**
 * Statements as the numbers of their nodes, taken in whatever order they come and given back sorted by any of their
 * columns. What is more than one run lies in files meanwhile, so that there may be more than memory holds.
 */
final class Tuples {
    static final int WIDTH = 4;
    static final int BYTES = WIDTH * SystemTDB.SizeOfNodeId;

    private final int run;
    private final Path folder;
    private final List<Path> full = new ArrayList<>();
    private byte[] rows = new byte[BYTES << 10];
    private int end;

    /**
     * None yet.
     *
     * @param run how many are kept in memory, and sorted at a time
     * @param folder for files; made when it is needed
     */
    Tuples(int run, Path folder) {
        this.run = run;
        this.folder = folder;
    }

    void add(NodeId... tuple) throws IOException {
        if (end == run * BYTES) {
            full.add(write(full.size() + ".rows", rows, end));
            end = 0;
        }
        if (end == rows.length) {
            rows = Arrays.copyOf(rows, Math.min(rows.length * 2, run * BYTES));
        }
        for (NodeId id : tuple) {
            NodeIdFactory.set(id, rows, end);
            end += SystemTDB.SizeOfNodeId;
        }
    }

    /** Each once, as keys of an index that has {@code columns} in this order; for several threads at a time. */
    Iterator<Record> sorted(int... columns) {
        if (full.isEmpty()) {
            return sorted(rows, end, columns).iterator();
        }
        try {
            List<Path> runs = new ArrayList<>();
            for (Path chunk : full) {
                byte[] bytes = Files.readAllBytes(chunk);
                runs.add(write(sorted(bytes, bytes.length, columns), runs.size(), columns));
            }
            runs.add(write(sorted(rows, end, columns), runs.size(), columns));
            return new MergedRuns(runs);
        } catch (IOException e) {
            throw new UncheckedIOException("Statements to be sorted cannot be written or read", e);
        }
    }

    private static List<Record> sorted(byte[] bytes, int length, int[] columns) {
        Record[] records = new Record[length / BYTES];
        for (int i = 0; i < records.length; i++) {
            byte[] key = new byte[BYTES];
            for (int column = 0; column < WIDTH; column++) {
                int from = i * BYTES + columns[column] * SystemTDB.SizeOfNodeId;
                System.arraycopy(bytes, from, key, column * SystemTDB.SizeOfNodeId, SystemTDB.SizeOfNodeId);
            }
            records[i] = new Record(key, null);
        }
        Arrays.sort(records, Record::compareByKey);
        int kept = 0;
        for (Record record : records) {
            if (kept == 0 || !Record.keyEQ(records[kept - 1], record)) {
                records[kept++] = record;
            }
        }
        return Arrays.asList(records).subList(0, kept);
    }

    private Path write(List<Record> records, int number, int[] columns) throws IOException {
        byte[] keys = new byte[records.size() * BYTES];
        for (int i = 0; i < records.size(); i++) {
            System.arraycopy(records.get(i).getKey(), 0, keys, i * BYTES, BYTES);
        }
        String order = Arrays.toString(columns).replaceAll("\\D", "");
        return write(order + "-" + number + ".run", keys, keys.length);
    }

    private Path write(String name, byte[] bytes, int length) throws IOException {
        PrivateFiles.createFolders(folder);
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(bytes, 0, length);
        }
        return file;
    }
}
