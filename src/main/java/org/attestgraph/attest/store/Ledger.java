package org.attestgraph.attest.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attestgraph.attest.rdf.CanonicalGraph;

/**
 * Which graphs are stored, by name and the hash of what they hold: {@code reports.jsonl}, to which lines are only added.
 *
 * <p>A line {@code {"begin": [names]}} goes before a commit, and a line {@code {"graph": name, "sha256": …, "quads": n}}
 * for each graph after it. What was begun and not recorded may or may not be stored, so it counts as not stored.
 */
final class Ledger {
    /** What is stored of one graph. */
    record Entry(String sha256, int quads) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final SortedMap<String, Entry> entries = new TreeMap<>();
    /** Bytes of whole lines; what follows them was being written when the machine went down. */
    private long whole;

    private Ledger(Path file, long whole) {
        this.file = file;
        this.whole = whole;
    }

    static Ledger read(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file, UTF_8) : "";
        String lines = text.substring(0, text.lastIndexOf('\n') + 1);
        Ledger ledger = new Ledger(file, lines.getBytes(UTF_8).length);
        int number = 1;
        for (String line : lines.lines().toList()) {
            ledger.take(line, number++);
        }
        return ledger;
    }

    /** By name of graph, in the order of the names. */
    SortedMap<String, Entry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }

    boolean holds(CanonicalGraph graph) {
        return holds(graph.name(), graph.sha256());
    }

    boolean holds(String graph, String sha256) {
        Entry entry = entries.get(graph);
        return entry != null && entry.sha256().equals(sha256);
    }

    void begin(Collection<CanonicalGraph> graphs) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        graphs.forEach(graph -> line.withArray("begin").add(graph.name()));
        append(List.of(line));
        graphs.forEach(graph -> entries.remove(graph.name()));
    }

    void record(Collection<CanonicalGraph> graphs) throws IOException {
        append(graphs.stream()
                .map(graph -> JSON.createObjectNode()
                        .put("graph", graph.name())
                        .put("sha256", graph.sha256())
                        .put("quads", graph.quads().size()))
                .toList());
        graphs.forEach(graph -> entries.put(
                graph.name(), new Entry(graph.sha256(), graph.quads().size())));
    }

    /** Forgets all, as when the index is gone. */
    void clear() throws IOException {
        Files.deleteIfExists(file);
        entries.clear();
        whole = 0;
    }

    private void append(List<ObjectNode> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (ObjectNode line : lines) {
            text.append(JSON.writeValueAsString(line)).append('\n');
        }
        try (FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
            channel.position(whole);
            ByteBuffer bytes = UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            whole = channel.position();
        }
    }

    private void take(String text, int number) {
        try {
            JsonNode line = JSON.readTree(text);
            line.path("begin").forEach(name -> entries.remove(name.asText()));
            if (line.has("graph")) {
                entries.put(
                        line.get("graph").asText(),
                        new Entry(
                                line.path("sha256").asText(), line.path("quads").asInt()));
            }
        } catch (JsonProcessingException e) {
            throw new StoreException(
                    file + " line " + number,
                    "Not a line of a ledger: " + e.getOriginalMessage() + ".",
                    "Restore the file, or delete the dataset and load the reports again.",
                    e);
        }
    }
}
