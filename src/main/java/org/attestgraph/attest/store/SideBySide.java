package org.attestgraph.attest.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Results worked out in other threads, in order and a few ahead of their use; a failure reaches the one who takes them. */
final class SideBySide<T, R> implements Iterator<R>, AutoCloseable {
    private static final int AHEAD = 8;

    private final Iterator<T> things;
    private final Function<T, R> work;
    private final ExecutorService workers;
    private final Queue<Future<R>> pending = new ArrayDeque<>();

    SideBySide(Iterator<T> things, Function<T, R> work, int threads) {
        this.things = things;
        this.work = work;
        this.workers = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads * AHEAD; i++) {
            begin();
        }
    }

    @Override
    public boolean hasNext() {
        return !pending.isEmpty();
    }

    @Override
    public R next() {
        try {
            R result = pending.remove().get();
            begin();
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(cause);
        }
    }

    /** Returns once no thread is at work any more. */
    @Override
    public void close() {
        pending.forEach(one -> one.cancel(false));
        workers.close();
    }

    private void begin() {
        if (things.hasNext()) {
            T thing = things.next();
            pending.add(workers.submit(() -> work.apply(thing)));
        }
    }
}
