package org.attestgraph.attest.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.store.CanonicalGraph;
import org.attestgraph.attest.store.GraphStore;

/** Gathers graphs until a commit is worth its while, and counts. */
final class Batch {
    private static final int GRAPHS = 150;
    private static final int QUADS = 60_000;

    private final GraphStore store;
    private final Progress progress;
    private final Map<String, String> firstByHash = new HashMap<>();
    private final List<Made.Graph> waiting = new ArrayList<>();
    private final List<String> duplicates = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<Summary.Failure> failed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int quads;
    private int added;
    private int replaced;
    private int unchanged;
    private int incidents;
    private int claims;

    Batch(GraphStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    void add(Made made) {
        switch (made) {
            case Made.Graph graph -> graph(graph);
            case Made.Fault fault -> {
                failed.add(new Summary.Failure(fault.reading().where(), fault.cause()));
                progress.done(fault.reading().where());
            }
            case Made.Passed passed -> passed(passed.reading());
        }
    }

    /** Stores what is waiting. */
    void write() {
        List<CanonicalGraph> graphs = waiting.stream().map(Made.Graph::graph).toList();
        Map<String, GraphStore.Change> changes = store.replaceAll(graphs);
        for (Made.Graph graph : waiting) {
            switch (changes.getOrDefault(graph.graph().name(), GraphStore.Change.UNCHANGED)) {
                case ADDED -> added++;
                case REPLACED -> replaced++;
                case UNCHANGED -> unchanged++;
            }
            incidents += graph.incidents();
            claims += graph.claims();
            progress.done(graph.reading().where());
        }
        waiting.clear();
        quads = 0;
    }

    Summary summary(Duration time) {
        return new Summary(added, replaced, unchanged, incidents, claims, duplicates, refused, failed, notes, time);
    }

    private void graph(Made.Graph graph) {
        String where = graph.reading().where();
        String hash = graph.reading().report().sha256();
        String first = firstByHash.putIfAbsent(hash, where);
        if (first != null) {
            passed(new Reading.SameAs(where, first));
            return;
        }
        graph.reading().report().notes().forEach(note -> notes.add("[" + where + "] " + note));
        waiting.add(graph);
        quads += graph.graph().quads().size();
        if (waiting.size() >= GRAPHS || quads >= QUADS) {
            write();
        }
    }

    private void passed(Reading reading) {
        switch (reading) {
            case Reading.SameAs same -> duplicates.add(same.message());
            case Reading.Refused bad -> refused.add(bad.message());
            case Reading.Noted noted -> notes.add(noted.message());
            case Reading.Read read -> throw new IllegalStateException("Read but not extracted: " + read.where());
        }
        progress.done(reading.where());
    }
}
