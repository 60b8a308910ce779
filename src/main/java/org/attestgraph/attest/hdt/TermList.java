package org.attestgraph.attest.hdt;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Terms in the order of their bytes, each told by how it differs from the one before ("plain front coding"). */
public final class TermList implements Closeable {
    private static final int FRONT_CODED = 2;
    /** So many terms stand together, the first of them whole. */
    private static final int BLOCK = 16;
    /** Of the place of a block in the file. */
    private static final int BITS = 40;

    private final Waiting bytes = new Waiting();
    private final PackedNumbers blocks = new PackedNumbers(BITS);
    private byte[] last = {};
    private long count;

    public TermList() throws IOException {}

    /**
     * Adds {@code term}, which comes after all that were added before.
     *
     * @param term as HDT spells it, in UTF-8: an IRI as it is, a blank node after {@code _:}, a literal as in Turtle but
     *     with nothing escaped; without the character U+0000
     * @return its number, from 1
     */
    public long add(byte[] term) throws IOException {
        if (count > 0 && Arrays.compareUnsigned(last, term) >= 0) {
            throw new IllegalArgumentException("The terms of a list are in order");
        }
        int same = 0;
        if (count % BLOCK == 0) {
            blocks.add(bytes.size());
        } else {
            same = Math.max(0, Arrays.mismatch(last, term));
            Waiting.number(bytes, same);
        }
        bytes.write(term, same, term.length - same);
        bytes.write(0);
        last = term;
        return ++count;
    }

    public long size() {
        return count;
    }

    void write(OutputStream out) throws IOException {
        blocks.add(bytes.size());
        Check.CRC8.write(out, head -> {
            head.write(FRONT_CODED);
            Waiting.number(head, count);
            Waiting.number(head, bytes.size());
            Waiting.number(head, BLOCK);
        });
        blocks.writeSequence(out);
        Check.CRC32.write(out, bytes::copyTo);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        blocks.close();
    }
}
