package org.attestgraph.attest.hdt;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Numbers of so many bits each, one after the other, the lowest bit first. */
final class PackedNumbers implements Closeable {
    private static final int PLAIN = 1;
    private static final int MOST_BITS = 56;

    private final int bits;
    private final Waiting bytes;
    private long count;
    private long pending;
    private int held;

    PackedNumbers(int bits) throws IOException {
        if (bits < 1 || bits > MOST_BITS) {
            throw new IllegalArgumentException("Not so many bits: " + bits);
        }
        this.bits = bits;
        this.bytes = new Waiting();
    }

    /** For numbers up to {@code highest}. */
    static PackedNumbers upTo(long highest) throws IOException {
        return new PackedNumbers(Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(highest)));
    }

    void add(long number) throws IOException {
        pending |= number << held;
        held += bits;
        while (held >= 8) {
            bytes.write((int) pending & 0xFF);
            pending >>>= 8;
            held -= 8;
        }
        count++;
    }

    long count() {
        return count;
    }

    /** As a sequence, which tells how many bits a number has. */
    void writeSequence(OutputStream out) throws IOException {
        write(out, true);
    }

    /** As a bitmap: numbers of one bit. */
    void writeBitmap(OutputStream out) throws IOException {
        write(out, false);
    }

    private void write(OutputStream out, boolean sequence) throws IOException {
        Check.CRC8.write(out, head -> {
            head.write(PLAIN);
            if (sequence) {
                head.write(bits);
            }
            Waiting.number(head, count);
        });
        if (held > 0) {
            bytes.write((int) pending);
        }
        Check.CRC32.write(out, bytes::copyTo);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
