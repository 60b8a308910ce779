package org.attestgraph.attest.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.store.GraphStore;

/**
 * Brings reports into a store. The result does not depend on the number of threads.
 *
 * @param threads that read and extract; one more writes
 */
public record Loader(Stages stages, GraphStore store, int threads) {

    /** Loads what {@code readings} give. What cannot be loaded is told in the summary, and the rest is loaded. */
    public Summary load(Iterator<Reading> readings, Progress progress) {
        Instant start = Instant.now();
        Batch batch = new Batch(store, progress);
        store.replaceShared(stages.source(), () -> stages.shared(store.folder().base()));
        Parallel.each(readings, threads, reading -> Made.of(reading, this::graph), batch::add);
        batch.write();
        return batch.tally.summary(Duration.between(start, Instant.now()));
    }

    private Told graph(Reading.Read read) {
        Extraction extraction = stages.extract(read.report());
        CanonicalGraph graph = stages.graph(extraction, store.folder().base());
        return new Told(
                read, graph, extraction.incidents().size(), extraction.claims().size());
    }

    /** A report's graph and how much it tells. */
    private record Told(Reading.Read reading, CanonicalGraph graph, int incidents, int claims) {}

    /** Gathers graphs until a commit is worth its while. */
    private static final class Batch {
        private static final int GRAPHS = 150;
        private static final int QUADS = 60_000;

        private final GraphStore store;
        private final Progress progress;
        private final Tally tally = new Tally();
        private final List<Told> waiting = new ArrayList<>();
        private int quads;

        Batch(GraphStore store, Progress progress) {
            this.store = store;
            this.progress = progress;
        }

        void add(Made<Told> made) {
            switch (made) {
                case Made.Thing<Told> told -> add(told.thing());
                case Made.Fault<Told> fault -> {
                    tally.failed(fault.reading().where(), fault.cause());
                    progress.done(fault.reading().where());
                }
                case Made.Passed<Told> passed -> {
                    tally.passed(passed.reading());
                    progress.done(passed.reading().where());
                }
            }
        }

        void write() {
            Map<String, GraphStore.Change> changes =
                    store.replaceAll(waiting.stream().map(Told::graph).toList());
            for (Told told : waiting) {
                GraphStore.Change change = changes.getOrDefault(told.graph().name(), GraphStore.Change.UNCHANGED);
                tally.stored(change, told.incidents(), told.claims());
                progress.done(told.reading().where());
            }
            waiting.clear();
            quads = 0;
        }

        private void add(Told told) {
            if (!tally.first(told.reading().where(), told.reading().report())) {
                progress.done(told.reading().where());
                return;
            }
            waiting.add(told);
            quads += told.graph().quads().size();
            if (waiting.size() >= GRAPHS || quads >= QUADS) {
                write();
            }
        }
    }
}
