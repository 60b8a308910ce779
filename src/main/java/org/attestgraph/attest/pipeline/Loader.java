package org.attestgraph.attest.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Submission;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.store.GraphStore;

/**
 * Brings reports into a store. The result does not depend on the number of threads. A report that is stored already, with
 * the same bytes and metadata, is left as it is; one that was read from the same file before is replaced.
 *
 * @param threads that read and extract; one more writes
 */
public record Loader(Stages stages, GraphStore store, int threads) {

    /** Loads what {@code readings} give. What cannot be loaded is told in the summary, and the rest is loaded. */
    public Summary load(Iterator<Reading> readings, Progress progress) {
        return load(readings, progress, Prune.NOTHING, () -> false);
    }

    /**
     * Loads, and then retracts what {@code prune} says is gone.
     *
     * @param stopped whether to leave it at the reports that are done by now: nothing is retracted then, and the next
     *     command brings the index up to date
     */
    public Summary load(Iterator<Reading> readings, Progress progress, Prune prune, BooleanSupplier stopped) {
        Instant start = Instant.now();
        NamedPlaces places = new NamedPlaces(store.folder().base());
        Batch batch = new Batch(store, stages.knowledge(), places, progress);
        store.postponeFirstIndex();
        if (readings.hasNext()) {
            store.replaceShared(
                    stages.source(),
                    stages.knowledge(),
                    () -> stages.shared(store.folder().base()));
        }
        Parallel.each(readings, threads, reading -> Made.of(reading, this::told), batch::add, stopped);
        if (stopped.getAsBoolean()) {
            store.leaveIndex();
        }
        batch.write();
        batch.change(places.requests(stages, store.folder().base(), store.archive()));
        if (!stopped.getAsBoolean()) {
            List<Request> gone = prune.requests(store.archive().contents(), batch.present());
            batch.change(gone);
            batch.tally.retracted(gone.size());
            batch.tally.doubtful(prune.doubtful(store.archive().contents(), batch.present()));
            store.completeIndex();
        }
        return batch.tally.summary(Duration.between(start, Instant.now()));
    }

    private Told told(Reading.Read read) {
        return held(read)
                .<Told>map(held -> new Told.Kept(read, held))
                .orElseGet(() -> Told.Fresh.of(read, stages, store.folder().base()));
    }

    /** The report where it is stored already, made of the same bytes and metadata. */
    private Optional<Holding> held(Reading.Read read) {
        return store.archive().ofOriginal(read.original().sha256()).filter(held -> held.submission()
                .filter(was -> was.metadata().equals(read.given()))
                .isPresent());
    }

    /** Gathers graphs until a commit is worth its while. */
    private static final class Batch {
        private final GraphStore store;
        private final String knowledge;
        private final NamedPlaces places;
        private final Progress progress;
        private final Tally tally = new Tally();
        private final Sources sources = new Sources();
        private final List<Told> waiting = new ArrayList<>();
        private int quads;

        Batch(GraphStore store, String knowledge, NamedPlaces places, Progress progress) {
            this.store = store;
            this.knowledge = knowledge;
            this.places = places;
            this.progress = progress;
        }

        void add(Made<Told> made) {
            sources.saw(made);
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

        Map<String, GraphStore.Change> change(List<Request> requests) {
            return requests.isEmpty() ? Map.of() : store.change(requests, knowledge);
        }

        Sources present() {
            return sources;
        }

        void write() {
            List<Request> requests = new ArrayList<>();
            waiting.forEach(told -> requests.addAll(sources.requests(told, store.archive())));
            Map<String, GraphStore.Change> changes = change(requests);
            for (Told told : waiting) {
                switch (told) {
                    case Told.Fresh fresh ->
                        tally.stored(
                                changes.getOrDefault(fresh.graph().name(), GraphStore.Change.UNCHANGED),
                                fresh.incidents(),
                                fresh.claims());
                    case Told.Kept kept -> {
                        Submission was = kept.holding().submission().orElseThrow();
                        tally.stored(GraphStore.Change.UNCHANGED, was.incidents(), was.claims());
                    }
                }
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
            if (told instanceof Told.Fresh fresh) {
                places.take(fresh.graph());
            }
            quads += told instanceof Told.Fresh fresh ? fresh.graph().quads().size() : 0;
            if (Commits.areDue(waiting.size(), quads)) {
                write();
            }
        }
    }
}
