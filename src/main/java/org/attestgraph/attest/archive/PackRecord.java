package org.attestgraph.attest.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.attestgraph.attest.rdf.Sha256;

/** Bytes as a pack holds them: a line that says what follows, the bytes in zlib form, a line feed. */
final class PackRecord {
    /** Longer than any first line. */
    static final int HEAD = 128;

    private static final Pattern FIRST_LINE = Pattern.compile("ATTEST ([0-9a-f]{64}) (\\d{1,10}) (\\d{1,10})\n");

    private PackRecord() {}

    /** What the first line of a record says. */
    record Head(String sha256, int length, int stored, int size) {
        long whole() {
            return (long) size + stored + 1;
        }

        static Head of(byte[] bytes) {
            String text = new String(bytes, 0, Math.min(bytes.length, HEAD), US_ASCII);
            Matcher line = FIRST_LINE.matcher(text);
            if (!line.lookingAt()) {
                throw new IllegalArgumentException("no record begins there");
            }
            long length = Long.parseLong(line.group(2));
            long stored = Long.parseLong(line.group(3));
            if (length > Integer.MAX_VALUE - 8 || stored > Integer.MAX_VALUE - HEAD) {
                throw new IllegalArgumentException("no record is so long");
            }
            return new Head(line.group(1), (int) length, (int) stored, line.end());
        }
    }

    static byte[] write(String sha256, byte[] content) {
        byte[] stored = deflate(content);
        ByteArrayOutputStream record = new ByteArrayOutputStream(stored.length + HEAD);
        record.writeBytes(("ATTEST " + sha256 + " " + content.length + " " + stored.length + "\n").getBytes(US_ASCII));
        record.writeBytes(stored);
        record.write('\n');
        return record.toByteArray();
    }

    /**
     * The bytes that {@code record} holds.
     *
     * @throws IllegalArgumentException where they are not those that were written
     */
    static byte[] read(byte[] record) {
        Head head = Head.of(record);
        if (head.whole() != record.length || record[record.length - 1] != '\n') {
            throw new IllegalArgumentException("the record has another length than it says");
        }
        byte[] content = inflate(Arrays.copyOfRange(record, head.size(), head.size() + head.stored()), head.length());
        if (!Sha256.of(content).equals(head.sha256())) {
            throw new IllegalArgumentException("the bytes do not have the hash that they are kept under");
        }
        return content;
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] stored, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stored);
            ByteArrayOutputStream content = new ByteArrayOutputStream(Math.min(length, 1 << 24));
            byte[] buffer = new byte[1 << 14];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                content.write(buffer, 0, count);
                if (content.size() > length || (count == 0 && !inflater.finished())) {
                    throw new IllegalArgumentException("the bytes are not those that were kept");
                }
            }
            if (content.size() != length || inflater.getRemaining() != 0) {
                throw new IllegalArgumentException("the bytes are not those that were kept");
            }
            return content.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("the bytes cannot be unpacked: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }
}
