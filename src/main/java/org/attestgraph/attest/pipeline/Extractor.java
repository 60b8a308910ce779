package org.attestgraph.attest.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.store.GraphStore;

/**
 * Tells what reports say, without a store.
 *
 * @param threads that read and extract
 */
public record Extractor(Stages stages, int threads) {

    /**
     * Hands on what {@code form} makes of each extraction, in the order of {@code readings}.
     *
     * @param form a pure function, called by many threads at a time
     * @param take called by this thread, once for each report that was read
     */
    public <T> Summary extract(
            Iterator<Reading> readings, Function<Extraction, T> form, BiConsumer<Report, T> take, Progress progress) {
        Instant start = Instant.now();
        Tally tally = new Tally();
        Parallel.each(readings, threads, reading -> Made.of(reading, read -> told(read, form)), made -> {
            switch (made) {
                case Made.Thing<Told<T>> told -> take(told, tally, take);
                case Made.Fault<Told<T>> fault -> tally.failed(fault.reading().where(), fault.cause());
                case Made.Passed<Told<T>> passed -> tally.passed(passed.reading());
            }
            progress.done(made.reading().where());
        });
        return tally.summary(Duration.between(start, Instant.now()));
    }

    private <T> Told<T> told(Reading.Read read, Function<Extraction, T> form) {
        Extraction extraction = stages.extract(read.report());
        return new Told<>(
                form.apply(extraction),
                extraction.incidents().size(),
                extraction.claims().size());
    }

    private static <T> void take(Made.Thing<Told<T>> made, Tally tally, BiConsumer<Report, T> take) {
        Report report = made.reading().report();
        if (tally.first(made.reading().where(), report)) {
            tally.stored(
                    GraphStore.Change.ADDED,
                    made.thing().incidents(),
                    made.thing().claims());
            take.accept(report, made.thing().form());
        }
    }

    private record Told<T>(T form, int incidents, int claims) {}
}
