package org.attestgraph.attest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;

/** The files in a ZIP file; of a WACZ file, its captures alone. */
final class ZipParts implements Parts {
    private final ZipFile zip;
    private final boolean captures;
    private final Iterator<ZipArchiveEntry> entries;

    private ZipParts(ZipFile zip, boolean captures) {
        this.zip = zip;
        this.captures = captures;
        this.entries = zip.getEntriesInPhysicalOrder().asIterator();
    }

    /** The form that the ZIP file is of: {@link Form#ZIP} where it holds files. */
    static Form form(SeekableByteChannel channel) throws IOException {
        try (ZipFile zip = open(channel)) {
            return ZipKind.of(zip).form();
        }
    }

    static ZipParts of(SeekableByteChannel channel) throws IOException {
        ZipFile zip = open(channel);
        return new ZipParts(zip, ZipKind.of(zip) == ZipKind.WEB_ARCHIVE);
    }

    @Override
    public Optional<Part> next() throws IOException {
        while (entries.hasNext()) {
            ZipArchiveEntry entry = entries.next();
            if (!entry.isDirectory()
                    && !entry.isUnixSymlink()
                    && (!captures || entry.getName().startsWith("archive/"))) {
                return Optional.of(part(entry));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private Part part(ZipArchiveEntry entry) throws IOException {
        String name = PartName.safe(entry.getName());
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new Part.Trouble(name, "It is encrypted.", "Unpack it with its password, and give the file itself.");
        }
        return ZipMethods.areRead(entry) && zip.canReadEntryData(entry)
                ? Part.Content.of(name, checked(entry))
                : new Part.Trouble(
                        name, "It is packed in a way that is not read.", "Unpack it, and give the file itself.");
    }

    private InputStream checked(ZipArchiveEntry entry) throws IOException {
        return ChecksumInputStream.builder()
                .setInputStream(zip.getInputStream(entry))
                .setChecksum(new CRC32())
                .setExpectedChecksumValue(entry.getCrc())
                .get();
    }

    private static ZipFile open(SeekableByteChannel channel) throws IOException {
        ListedFiles listed = new ListedFiles(channel);
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(listed)
                .setUseUnicodeExtraFields(true)
                .get();
        listed.listed();
        return zip;
    }
}
