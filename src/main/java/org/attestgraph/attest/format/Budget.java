package org.attestgraph.attest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** What may still be unpacked from one file: so many bytes and parts, and each part in time; no file is endless work. */
public final class Budget {
    private static final long FLOOR = 256L << 20;
    private static final long TIMES = 100;
    private static final int MOST_PARTS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private final long all;
    private final Duration patience;
    private long left;
    private int parts;
    private long deadline;

    private Budget(long all, Duration patience) {
        this.all = all;
        this.patience = patience;
        this.left = all;
        restart();
    }

    /** For a file of {@code size} bytes: a hundred times as much, and never less than 256 MB. */
    public static Budget of(long size) {
        return of(size, PATIENCE);
    }

    /** The same, with {@code patience} for each part. */
    static Budget of(long size, Duration patience) {
        return new Budget(Math.max(FLOOR, size * TIMES), patience);
    }

    /** Takes one part more, for which time begins anew. */
    public void take() throws TooMuchException {
        parts++;
        if (parts > MOST_PARTS) {
            throw new TooMuchException("it holds more than a million parts");
        }
        restart();
    }

    /** {@code in}, whose bytes count. */
    public InputStream meter(InputStream in) {
        return new Meter(in, true);
    }

    /** {@code in}, the file itself, whose bytes do not count; reading it takes time all the same. */
    public InputStream time(InputStream in) {
        return new Meter(in, false);
    }

    private void restart() {
        deadline = System.nanoTime() + patience.toNanos();
    }

    private void spend(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new TooMuchException("it unpacks to more than " + (all >> 20) + " MB");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new TooMuchException("a part of it takes longer than " + patience.toSeconds() + " seconds to unpack");
        }
    }

    /** Where the budget is spent. */
    public static final class TooMuchException extends IOException {
        TooMuchException(String message) {
            super(message);
        }
    }

    private final class Meter extends FilterInputStream {
        private final boolean counts;

        Meter(InputStream in, boolean counts) {
            super(in);
            this.counts = counts;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            spend(counts && read >= 0 ? 1 : 0);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            spend(counts ? Math.max(0, read) : 0);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
