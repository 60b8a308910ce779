package org.attestgraph.attest.hdt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Checksum;

/** The checksum that a part of an HDT file ends with, low byte first. */
enum Check {
    /** Of x⁸ + x² + x + 1, the highest bit first. */
    CRC8(1) {
        @Override
        Checksum begin() {
            return new Crc(Crc.highestFirst(0x07));
        }
    },

    /** Of x¹⁶ + x¹⁵ + x² + 1, the lowest bit first. */
    CRC16(2) {
        @Override
        Checksum begin() {
            return new Crc(Crc.lowestFirst(0xA001));
        }
    },

    CRC32(4) {
        @Override
        Checksum begin() {
            return new CRC32C();
        }
    };

    private final int bytes;

    Check(int bytes) {
        this.bytes = bytes;
    }

    abstract Checksum begin();

    /** Writes {@code content} with its checksum. */
    void write(OutputStream out, Content content) throws IOException {
        Checksum checksum = begin();
        content.write(new CheckedOutputStream(out, checksum));
        long value = checksum.getValue();
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> 8 * i) & 0xFF);
        }
    }

    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Begins with 0, and takes each byte by a table. */
    private static final class Crc implements Checksum {
        private static final int BYTES = 256;

        private final int[] table;
        private int value;

        Crc(int[] table) {
            this.table = table;
        }

        static int[] highestFirst(int polynomial) {
            int[] table = new int[BYTES];
            for (int i = 0; i < BYTES; i++) {
                int rest = i;
                for (int bit = 0; bit < 8; bit++) {
                    rest = (rest & 0x80) == 0 ? rest << 1 : rest << 1 ^ polynomial;
                }
                table[i] = rest & 0xFF;
            }
            return table;
        }

        static int[] lowestFirst(int polynomial) {
            int[] table = new int[BYTES];
            for (int i = 0; i < BYTES; i++) {
                int rest = i;
                for (int bit = 0; bit < 8; bit++) {
                    rest = (rest & 1) == 0 ? rest >>> 1 : rest >>> 1 ^ polynomial;
                }
                table[i] = rest;
            }
            return table;
        }

        @Override
        public void update(int b) {
            value = value >>> 8 ^ table[(value ^ b) & 0xFF];
        }

        @Override
        public void update(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                update(bytes[i]);
            }
        }

        @Override
        public long getValue() {
            return value;
        }

        @Override
        public void reset() {
            value = 0;
        }
    }
}
