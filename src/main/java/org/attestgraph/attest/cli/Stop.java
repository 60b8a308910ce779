package org.attestgraph.attest.cli;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends work on Ctrl-C or {@code kill}, where a report ends. What takes longer than that may is cut off, as by a kill that
 * cannot be caught: the archive takes no harm, and the next command makes what the index lacks.
 */
final class Stop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Runnable cutOff;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "stopping");
    private volatile boolean asked;

    private Stop(Runnable cutOff) {
        this.cutOff = cutOff;
    }

    /** Begins to listen; {@code cutOff} says that the work is not ended but cut off. */
    static Stop onSignal(Runnable cutOff) {
        Stop stop = new Stop(cutOff);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    boolean asked() {
        return asked;
    }

    /** What {@code things} give until it is asked to stop. */
    <T> Iterator<T> until(Iterator<T> things) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !asked && things.hasNext();
            }

            @Override
            public T next() {
                if (!things.hasNext()) {
                    throw new NoSuchElementException();
                }
                return things.next();
            }
        };
    }

    /** The work is done, and its store closed. */
    @Override
    public void close() {
        done.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending already
            }
        }
    }

    private void ask() {
        asked = true;
        try {
            if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                cutOff.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
