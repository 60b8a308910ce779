package org.attestgraph.attest.hdt;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.attestgraph.attest.scratch.ScratchFile;

/** Bytes that wait in a file for their place in another, since what comes before them tells how many they are. */
final class Waiting extends OutputStream {
    private final ScratchFile file = ScratchFile.create();
    private final OutputStream out;
    private long size;

    Waiting() throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file.path()), 1 << 16);
    }

    long size() {
        return size;
    }

    /** To be called once; nothing is added after. */
    void copyTo(OutputStream target) throws IOException {
        out.close();
        Files.copy(file.path(), target);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        size += length;
    }

    /** Seven bits a byte, the lowest first; the last byte is marked. */
    static void number(OutputStream out, long number) throws IOException {
        long rest = number;
        while (rest > 0x7F) {
            out.write((int) (rest & 0x7F));
            rest >>>= 7;
        }
        out.write((int) (rest | 0x80));
    }

    @Override
    public void close() throws IOException {
        out.close();
        file.close();
    }
}
