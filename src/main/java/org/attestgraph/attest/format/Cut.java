package org.attestgraph.attest.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;

/** Bytes gathered one by one out of a larger file; what goes beyond the limit is counted and let go of. */
final class Cut {
    /** As many as a report may have, and one more, by which it is known to be too large. */
    private static final int LARGEST = (16 << 20) + 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(int b) {
        if (bytes.size() < LARGEST) {
            bytes.write(b);
        }
    }

    void add(byte[] more) {
        bytes.write(more, 0, Math.min(more.length, LARGEST - bytes.size()));
    }

    boolean isBlank() {
        return bytes.size() < LARGEST
                && bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1).isBlank();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    InputStream open() {
        return new ByteArrayInputStream(toBytes());
    }
}
