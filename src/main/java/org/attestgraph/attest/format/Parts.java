package org.attestgraph.attest.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What a file holds, one part after the other, in the order of the file. */
public interface Parts extends Closeable {
    /**
     * The next part; nothing at the end.
     *
     * @throws IOException where the file is broken from here on
     */
    Optional<Part> next() throws IOException;

    @Override
    default void close() throws IOException {}
}
