package org.attestgraph.attest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.attestgraph.attest.format.UnreadableException;
import org.attestgraph.attest.format.ZipMethods;

/** The files inside a Word or OpenDocument file. */
final class OfficeZip {
    private static final int LARGEST = 64 << 20;
    private static final String REMEDY = "Open it in an office program, and save it anew or as a .txt file.";

    private OfficeZip() {}

    /**
     * The file called {@code name}, if there is one.
     *
     * @throws UnreadableException where it cannot be unpacked, or is too large
     */
    static Optional<byte[]> file(byte[] zipped, String name) throws UnreadableException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zipped))
                .get()) {
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw encrypted();
            }
            if (!ZipMethods.areRead(entry)) {
                throw broken();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new UnreadableException("It unpacks to more than " + (LARGEST >> 20) + " MB.", REMEDY);
                }
                return Optional.of(bytes);
            }
        } catch (IOException e) {
            throw broken();
        }
    }

    static byte[] needed(byte[] zipped, String name) throws UnreadableException {
        return file(zipped, name).orElseThrow(OfficeZip::broken);
    }

    static UnreadableException encrypted() {
        return new UnreadableException("It is encrypted.", "Save it without a password.");
    }

    private static UnreadableException broken() {
        return new UnreadableException("A broken Office file.", REMEDY);
    }
}
