package org.attestgraph.attest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How many bytes may still be unpacked from one file, so that a small file cannot become endless work. */
public final class Budget {
    private static final long FLOOR = 256L << 20;
    private static final long TIMES = 100;

    private final long all;
    private long left;

    private Budget(long all) {
        this.all = all;
        this.left = all;
    }

    /** For a file of {@code size} bytes: a hundred times as much, and never less than 256 MB. */
    public static Budget of(long size) {
        return new Budget(Math.max(FLOOR, size * TIMES));
    }

    /** {@code in}, whose bytes count. */
    public InputStream meter(InputStream in) {
        return new Meter(in);
    }

    private void take(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new TooMuchException("it unpacks to more than " + (all >> 20) + " MB");
        }
    }

    /** Where the budget is spent. */
    public static final class TooMuchException extends IOException {
        TooMuchException(String message) {
            super(message);
        }
    }

    private final class Meter extends FilterInputStream {
        Meter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            take(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            take(Math.max(0, read));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
