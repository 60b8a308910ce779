package org.attestgraph.attest.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import org.attestgraph.attest.store.GraphStore;

/**
 * Brings reports into a store. The result does not depend on the number of threads.
 *
 * @param threads that read and extract; one more writes
 */
public record Loader(Stages stages, GraphStore store, int threads) {

    /** Loads what {@code readings} give. What cannot be loaded is told in the summary, and the rest is loaded. */
    public Summary load(Iterator<? extends Reading> readings, Progress progress) {
        Instant start = Instant.now();
        String base = store.folder().base();
        Batch batch = new Batch(store, progress);
        store.replaceAll(stages.shared(base));
        Parallel.each(readings, threads, reading -> make(reading, base), batch::add);
        batch.write();
        return batch.summary(Duration.between(start, Instant.now()));
    }

    private Made make(Reading reading, String base) {
        return switch (reading) {
            case Reading.Read read -> Made.of(read, stages, base);
            case Reading.SameAs same -> new Made.Passed(same);
            case Reading.Refused refused -> new Made.Passed(refused);
            case Reading.Noted noted -> new Made.Passed(noted);
        };
    }
}
