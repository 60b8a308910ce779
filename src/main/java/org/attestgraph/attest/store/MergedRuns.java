package org.attestgraph.attest.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.jena.dboe.base.record.Record;

/** Many sorted files as one sorted sequence, each record once. */
final class MergedRuns implements Iterator<Record> {
    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(Run::head, Record::compareByKey));

    /** Of files of keys, {@link Tuples#BYTES} each; they are closed as they end. */
    MergedRuns(List<Path> files) throws IOException {
        for (Path file : files) {
            advance(new Run(new BufferedInputStream(Files.newInputStream(file))));
        }
    }

    @Override
    public boolean hasNext() {
        return !runs.isEmpty();
    }

    @Override
    public Record next() {
        if (runs.isEmpty()) {
            throw new NoSuchElementException();
        }
        try {
            Record record = runs.element().head();
            while (!runs.isEmpty() && Record.keyEQ(runs.element().head(), record)) {
                advance(runs.remove());
            }
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException("A file of statements to be sorted cannot be read", e);
        }
    }

    private void advance(Run run) throws IOException {
        if (run.advance()) {
            runs.add(run);
        }
    }

    private static final class Run {
        private final InputStream in;
        private Record head = new Record(new byte[Tuples.BYTES], null);

        Run(InputStream in) {
            this.in = in;
        }

        Record head() {
            return head;
        }

        boolean advance() throws IOException {
            byte[] key = in.readNBytes(Tuples.BYTES);
            if (key.length < Tuples.BYTES) {
                in.close();
                return false;
            }
            head = new Record(key, null);
            return true;
        }
    }
}
