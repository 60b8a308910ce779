package org.attestgraph.attest.gazetteer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of any size that is read as if it lay in memory. */
final class MappedFile {
    private static final int SEGMENT_BITS = 30;
    private static final long SEGMENT = 1L << SEGMENT_BITS;

    private final List<MappedByteBuffer> segments = new ArrayList<>();
    private final long size;

    MappedFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            size = channel.size();
            for (long start = 0; start < size; start += SEGMENT) {
                segments.add(channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(SEGMENT, size - start)));
            }
        }
    }

    long size() {
        return size;
    }

    long getLong(long at) {
        return within(at, 8)
                ? segments.get((int) (at >> SEGMENT_BITS)).getLong((int) (at & SEGMENT - 1))
                : ByteBuffer.wrap(bytes(at, 8)).getLong();
    }

    int getInt(long at) {
        return within(at, 4)
                ? segments.get((int) (at >> SEGMENT_BITS)).getInt((int) (at & SEGMENT - 1))
                : ByteBuffer.wrap(bytes(at, 4)).getInt();
    }

    byte[] bytes(long at, int length) {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            MappedByteBuffer segment = segments.get((int) (at + done >> SEGMENT_BITS));
            int start = (int) (at + done & SEGMENT - 1);
            int count = Math.min(length - done, segment.limit() - start);
            segment.get(start, bytes, done, count);
            done += count;
        }
        return bytes;
    }

    private static boolean within(long at, int length) {
        return (at & SEGMENT - 1) + length <= SEGMENT;
    }
}
