package org.attestgraph.attest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An archive as one ZIP file: its files, and last {@code SHA256SUMS} with their hashes in the form of
 * {@code sha256sum}. The index is left out, since it can be made anew.
 */
public final class BackupFile {
    private static final String SUMS = "SHA256SUMS";
    private static final String NAMES =
            "dataset\\.json|ledger\\.jsonl|head\\.json|packs/\\d{6}\\.pack|" + Act.Gazetteer.FILES;

    private BackupFile() {}

    /**
     * Writes the archive in {@code folder} down as it stands now; others may add to it meanwhile.
     *
     * @return how many entries of the ledger are in it
     */
    public static long write(Path folder, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try (Archive archive = Archive.open(folder)) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            try (var channel = PrivateFiles.open(part, StandardOpenOption.WRITE)) {
                // not closed before it is forced, so that the bytes are on the disk when the file gets its name
                ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel), UTF_8);
                zip.setLevel(Deflater.BEST_SPEED);
                write(archive, folder, zip);
                zip.finish();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return archive.sequence();
        }
    }

    /**
     * Makes the archive in {@code folder}, which must be empty, out of {@code file}.
     *
     * @throws ArchiveException where the file is not what was written
     */
    public static void restore(Path file, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> sums = sums(file, zip);
            Map<String, String> found = new TreeMap<>();
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.getName().equals(SUMS)) {
                    if (!entry.getName().matches(NAMES)) {
                        throw damaged(file, "Holds a file that is no part of a dataset: " + entry.getName() + ".");
                    }
                    found.put(entry.getName(), extract(zip, entry, folder.resolve(entry.getName())));
                }
            }
            if (!found.equals(sums)) {
                throw damaged(file, "Its files do not have the hashes that it names.");
            }
        } catch (ZipException | EOFException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw damaged(file, "Cannot be unpacked: " + e.getMessage() + ".");
        }
        Audit.of(folder);
    }

    private static void write(Archive archive, Path folder, ZipOutputStream zip) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        Path description = folder.resolve("dataset.json");
        sums.put("dataset.json", add(zip, "dataset.json", description, Files.size(description)));
        Map<Integer, Long> extents =
                Packs.extents(archive.entries().stream().flatMap(entry -> Archive.pieces(entry.act())));
        for (Map.Entry<Integer, Long> pack : extents.entrySet()) {
            String name = String.format(Locale.ROOT, "packs/%06d.pack", pack.getKey());
            sums.put(name, add(zip, name, archive.packs().file(pack.getKey()), pack.getValue()));
        }
        for (Act.Gazetteer gazetteer : archive.contents().gazetteers()) {
            Path index = folder.resolve(gazetteer.file());
            sums.put(gazetteer.file(), add(zip, gazetteer.file(), index, Files.size(index)));
        }
        Ledger ledger = archive.ledger();
        if (ledger.whole() > 0) {
            sums.put("ledger.jsonl", add(zip, "ledger.jsonl", ledger.file(), ledger.whole()));
            byte[] head = Ledger.headText(ledger.head()).getBytes(UTF_8);
            sums.put("head.json", add(zip, "head.json", new java.io.ByteArrayInputStream(head)));
        }
        List<String> lines = new ArrayList<>();
        sums.forEach((name, sum) -> lines.add(sum + "  " + name + "\n"));
        add(zip, SUMS, new java.io.ByteArrayInputStream(String.join("", lines).getBytes(UTF_8)));
    }

    private static String add(ZipOutputStream zip, String name, Path file, long length) throws IOException {
        try (InputStream in = new Limited(Files.newInputStream(file), length)) {
            return add(zip, name, in);
        }
    }

    private static String add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // so that the same archive makes the same file
        zip.putNextEntry(entry);
        DigestInputStream digested = new DigestInputStream(content, sha256());
        digested.transferTo(zip);
        zip.closeEntry();
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    private static String extract(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            PrivateFiles.createFolders(parent);
        }
        DigestInputStream content = new DigestInputStream(zip.getInputStream(entry), sha256());
        try (content;
                var channel = PrivateFiles.open(target, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            content.transferTo(out);
            channel.force(true);
        }
        return HexFormat.of().formatHex(content.getMessageDigest().digest());
    }

    private static Map<String, String> sums(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(SUMS);
        if (entry == null) {
            throw damaged(file, "It is no backup of a dataset: it has no " + SUMS + ".");
        }
        Map<String, String> sums = new TreeMap<>();
        try (InputStream in = zip.getInputStream(entry);
                Stream<String> lines = new String(in.readAllBytes(), UTF_8).lines()) {
            lines.forEach(line -> {
                int border = line.indexOf("  ");
                sums.put(line.substring(border + 2), line.substring(0, Math.max(0, border)));
            });
        }
        return sums;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static ArchiveException damaged(Path file, String problem) {
        return new ArchiveException(file.toString(), problem, "Use another backup.");
    }

    /** The first bytes of a file that may grow. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            int next = left <= 0 ? -1 : super.read();
            left--;
            return next;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(bytes, start, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
