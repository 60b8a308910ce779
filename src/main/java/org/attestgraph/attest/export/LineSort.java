package org.attestgraph.attest.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.attestgraph.attest.scratch.ScratchFile;

/** Lines in order, each once, however many: what is too much for memory waits in files. */
final class LineSort implements AutoCloseable {
    static final int USUAL_CHARACTERS = 16 << 20;
    /** How many files are read at a time: more are first made into fewer. */
    private static final int MOST_OPEN = 64;

    private final int most;
    private final TreeSet<String> lines = new TreeSet<>();
    private final List<ScratchFile> runs = new ArrayList<>();
    private final List<Run> open = new ArrayList<>();
    private long held;

    /** @param most how many characters are held before they are put away */
    LineSort(int most) {
        this.most = most;
    }

    /** @param line with its line feed at the end */
    void add(String line) throws IOException {
        if (lines.add(line)) {
            held += line.length();
        }
        if (held > most) {
            putAway();
        }
    }

    Iterator<String> sorted() throws IOException {
        if (runs.isEmpty()) {
            return lines.iterator();
        }
        putAway();
        while (runs.size() > MOST_OPEN) {
            mergeFirst();
        }
        return merged(runs);
    }

    @Override
    public void close() throws IOException {
        letGo();
        for (ScratchFile run : runs) {
            run.close();
        }
    }

    private void putAway() throws IOException {
        write(lines.iterator());
        lines.clear();
        held = 0;
    }

    private void mergeFirst() throws IOException {
        write(merged(runs.subList(0, MOST_OPEN)));
        letGo();
        List<ScratchFile> done = runs.subList(0, MOST_OPEN);
        for (ScratchFile run : done) {
            run.close();
        }
        done.clear();
    }

    private void write(Iterator<String> sorted) throws IOException {
        ScratchFile file = ScratchFile.create();
        runs.add(file);
        try (BufferedWriter writer = Files.newBufferedWriter(file.path(), UTF_8)) {
            while (sorted.hasNext()) {
                writer.write(sorted.next());
            }
        }
    }

    private Iterator<String> merged(List<ScratchFile> files) throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>();
        for (ScratchFile file : files) {
            Run run = new Run(Files.newBufferedReader(file.path(), UTF_8));
            open.add(run);
            if (run.advance()) {
                queue.add(run);
            }
        }
        return new Merged(queue);
    }

    private void letGo() throws IOException {
        for (Run run : open) {
            run.reader.close();
        }
        open.clear();
    }

    private static final class Run implements Comparable<Run> {
        private final BufferedReader reader;
        private String line = "";

        Run(BufferedReader reader) {
            this.reader = reader;
        }

        boolean advance() throws IOException {
            String next = reader.readLine();
            line = next == null ? "" : next + "\n";
            return next != null;
        }

        @Override
        public int compareTo(Run other) {
            return line.compareTo(other.line);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private static final class Merged implements Iterator<String> {
        private final PriorityQueue<Run> queue;

        Merged(PriorityQueue<Run> queue) {
            this.queue = queue;
        }

        @Override
        public boolean hasNext() {
            return !queue.isEmpty();
        }

        @Override
        public String next() {
            Run first = queue.peek();
            if (first == null) {
                throw new NoSuchElementException();
            }
            String line = first.line;
            try {
                for (Run run = queue.peek(); run != null && run.line.equals(line); run = queue.peek()) {
                    queue.remove(run);
                    if (run.advance()) {
                        queue.add(run);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return line;
        }
    }
}
