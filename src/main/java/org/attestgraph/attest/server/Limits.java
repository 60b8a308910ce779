package org.attestgraph.attest.server;

import java.time.Duration;

/**
 * What one request may take, and how many may take it at once.
 *
 * @param patience after which a query is given up that has no answer yet
 * @param whole after which a query is given up that has not answered all
 * @param rows that an answer is cut after, with a mark
 * @param bytes that an answer is broken off after
 * @param atOnce how many queries run side by side; others are asked to come again
 */
public record Limits(Duration patience, Duration whole, int rows, long bytes, int atOnce) {
    private static final int PER_CORE = 4;

    public Limits {
        if (rows < 1 || bytes < 1 || atOnce < 1) {
            throw new IllegalArgumentException("Nothing could be asked: " + rows + ", " + bytes + ", " + atOnce);
        }
    }

    /** For those who reach the server from elsewhere. */
    public static Limits usual() {
        return new Limits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                100_000,
                256L << 20,
                Math.max(8, PER_CORE * Runtime.getRuntime().availableProcessors()));
    }

    /** For those who sit at the machine itself, and may ask for all that a dataset holds. */
    public static Limits here() {
        return new Limits(
                Duration.ofSeconds(10), Duration.ofMinutes(5), Integer.MAX_VALUE, 64L << 30, usual().atOnce());
    }

    public Limits withPatience(Duration other) {
        return new Limits(
                other, other.compareTo(whole) > 0 || whole.equals(patience) ? other : whole, rows, bytes, atOnce);
    }

    public Limits withRows(int other) {
        return new Limits(patience, whole, other, bytes, atOnce);
    }

    public Limits withBytes(long other) {
        return new Limits(patience, whole, rows, other, atOnce);
    }

    public Limits withAtOnce(int other) {
        return new Limits(patience, whole, rows, bytes, other);
    }
}
