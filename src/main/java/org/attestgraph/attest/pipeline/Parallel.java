package org.attestgraph.attest.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many things at once, and hands the results on one by one in the order of the things. */
final class Parallel {
    private static final int AHEAD = 4;

    private Parallel() {}

    /**
     * Calls {@code work} in {@code threads} threads, and {@code take} in this one. Things are drawn from {@code things}
     * only as results are taken, so that few are in memory at a time.
     */
    static <T, R> void each(Iterator<T> things, int threads, Function<T, R> work, Consumer<R> take) {
        each(things, threads, work, take, () -> false);
    }

    /** The same, until {@code stopped}: what is not done then is let go of. */
    static <T, R> void each(
            Iterator<T> things, int threads, Function<T, R> work, Consumer<R> take, BooleanSupplier stopped) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            ArrayDeque<Future<R>> pending = new ArrayDeque<>();
            while (!stopped.getAsBoolean() && things.hasNext()) {
                T thing = things.next();
                pending.add(workers.submit(() -> work.apply(thing)));
                if (pending.size() >= threads * AHEAD) {
                    take.accept(result(pending.remove()));
                }
            }
            while (!stopped.getAsBoolean() && !pending.isEmpty()) {
                take.accept(result(pending.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed", e.getCause());
        }
    }
}
