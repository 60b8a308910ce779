package org.attestgraph.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Writes files of statements, each once; one that is there is not written again. */
record CaseWriter(String output, Configuration hadoop) {

    /**
     * Writes the file {@code name}.
     *
     * @param lines in order; of those that are the same, one is written
     * @return how many it has
     */
    long write(String name, Iterator<byte[]> lines) throws IOException {
        Path done = new Path(output, name);
        FileSystem files = done.getFileSystem(hadoop);
        if (files.exists(done)) {
            return count(files, done);
        }
        Attempt attempt = Attempt.at(done);
        long count = 0;
        try (OutputStream out = new GZIPOutputStream(files.create(attempt.path(), false))) {
            byte[] before = {};
            while (lines.hasNext()) {
                byte[] line = lines.next();
                if (!Arrays.equals(line, before)) {
                    out.write(line);
                    count++;
                }
                before = line;
            }
        }
        attempt.put(hadoop);
        return count;
    }

    private static long count(FileSystem files, Path done) throws IOException {
        long count = 0;
        try (var in = new BufferedInputStream(new GZIPInputStream(files.open(done)))) {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                count += octet == '\n' ? 1 : 0;
            }
        }
        return count;
    }
}
