package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The graphs of a part's statements, one after the other: those of a graph stand together. */
final class GraphLines implements Iterator<GraphLines.Graph> {
    private final BufferedReader in;
    private Optional<String> next;

    GraphLines(InputStream quads) {
        this.in = new BufferedReader(new InputStreamReader(quads, UTF_8));
        this.next = line();
    }

    /**
     * A graph.
     *
     * @param name its IRI
     * @param lines canonical N-Quads
     */
    record Graph(String name, String lines) {}

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Graph next() {
        String name = graph(next.orElseThrow(NoSuchElementException::new));
        String end = "<" + name + "> .";
        StringBuilder lines = new StringBuilder();
        while (next.filter(line -> line.endsWith(end)).isPresent()) {
            lines.append(next.get()).append('\n');
            next = line();
        }
        return new Graph(name, lines.toString());
    }

    private static String graph(String line) {
        int end = line.lastIndexOf("> .");
        int start = line.lastIndexOf('<', end);
        if (start < 0 || end + 3 != line.length()) {
            throw new IllegalArgumentException("Not a canonical N-Quad: " + line);
        }
        return line.substring(start + 1, end);
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
