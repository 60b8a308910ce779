package org.attestgraph.attest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** The files in a TAR file. Links and devices are passed over: they hold nothing. */
final class TarParts implements Parts {
    private final TarArchiveInputStream tar;

    TarParts(InputStream in) {
        this.tar = new TarArchiveInputStream(in);
    }

    @Override
    public Optional<Part> next() throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && !isDevice(entry)) {
                String name = PartName.safe(entry.getName());
                return Optional.of(
                        tar.canReadEntryData(entry)
                                ? Part.Content.of(name, CloseShieldInputStream.wrap(tar))
                                : new Part.Trouble(
                                        name, "Its data lie in a way that is not read.", "Give the file itself."));
            }
        }
        return Optional.empty();
    }

    private static boolean isDevice(TarArchiveEntry entry) {
        return entry.isBlockDevice() || entry.isCharacterDevice() || entry.isFIFO();
    }
}
