package org.attestgraph.attest.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many queries run at once, and asks the others to come again. */
final class Turnstile {
    private static final int RETRY_SECONDS = 2;
    private static final long WAITING_MILLIS = 500;

    private final Semaphore free;

    Turnstile(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /** Whether there is, or soon was, a place; who is let in leaves with {@link #leave}. */
    boolean enter() {
        try {
            return free.tryAcquire(WAITING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        free.release();
    }

    static String refusal(HttpServletResponse response) {
        response.setHeader("Retry-After", String.valueOf(RETRY_SECONDS));
        return "[query] Too many queries at once.\nAsk again in " + RETRY_SECONDS + " seconds.";
    }

    static void refuse(HttpServletResponse response) throws IOException {
        Plain.send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, refusal(response));
    }
}
