package org.attestgraph.attest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The one file in a GZIP file. */
final class GzipParts implements Parts {
    private final InputStream in;
    private boolean given;

    GzipParts(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<Part> next() throws IOException {
        if (given) {
            return Optional.empty();
        }
        given = true;
        return Optional.of(Part.Content.of(
                "",
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get()));
    }
}
