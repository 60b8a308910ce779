package org.attestgraph.attest.gazetteer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts more numbers than memory holds: in runs on the disk, which are merged at the end. */
final class SortedLongs implements AutoCloseable {
    private static final int RUN = 1 << 22;

    private final Path folder;
    private final int run;
    private final List<Path> runs = new ArrayList<>();
    private long[] numbers = new long[1 << 12];
    private int size;

    SortedLongs(Path folder) {
        this(folder, RUN);
    }

    /** @param run how many numbers are held in memory */
    SortedLongs(Path folder, int run) {
        this.folder = folder;
        this.run = run;
    }

    /** What is done with the numbers, one after the other. */
    interface Sink {
        void take(long number) throws IOException;
    }

    void add(long number) throws IOException {
        if (size >= run) {
            spill();
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** Gives all numbers in order, as signed ones, each as often as it was added. */
    void drain(Sink sink) throws IOException {
        if (runs.isEmpty()) {
            Arrays.sort(numbers, 0, size);
            for (int i = 0; i < size; i++) {
                sink.take(numbers[i]);
            }
            return;
        }
        spill();
        numbers = new long[0];
        merge(sink);
    }

    private void spill() throws IOException {
        Arrays.sort(numbers, 0, size);
        Path run = Files.createTempFile(folder, "run", ".part");
        runs.add(run);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
            for (int i = 0; i < size; i++) {
                out.writeLong(numbers[i]);
            }
        }
        size = 0;
    }

    private void merge(Sink sink) throws IOException {
        PriorityQueue<Run> open = new PriorityQueue<>();
        try {
            for (Path file : runs) {
                Run run = new Run(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)));
                if (run.advance()) {
                    open.add(run);
                }
            }
            while (!open.isEmpty()) {
                Run run = open.remove();
                sink.take(run.head);
                if (run.advance()) {
                    open.add(run);
                } else {
                    run.in.close();
                }
            }
        } finally {
            for (Run run : open) {
                run.in.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    private static final class Run implements Comparable<Run> {
        final DataInputStream in;
        long head;

        Run(DataInputStream in) {
            this.in = in;
        }

        boolean advance() throws IOException {
            try {
                head = in.readLong();
                return true;
            } catch (EOFException e) {
                return false;
            }
        }

        @Override
        public int compareTo(Run other) {
            return Long.compare(head, other.head);
        }
    }
}
