package org.attestgraph.attest.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A ZIP file whose list of files is held in memory: while it is read, no more than so much is. */
final class ListedFiles implements SeekableByteChannel {
    private static final long LONGEST = 32L << 20;

    private final SeekableByteChannel zip;
    private long left = LONGEST;

    ListedFiles(SeekableByteChannel zip) {
        this.zip = zip;
    }

    /** The list is read: what is read from now on are the files. */
    void listed() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = zip.read(into);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new Budget.TooMuchException("its list of files takes more than " + (LONGEST >> 20) + " MB");
        }
        return read;
    }

    @Override
    public long position() throws IOException {
        return zip.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        zip.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return zip.size();
    }

    @Override
    public boolean isOpen() {
        return zip.isOpen();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException("Only read");
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException("Only read");
    }
}
