package org.attestgraph.attest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attestgraph.attest.rdf.Sha256;

/** Files of many records each, to which records are only added: {@code packs/000001.pack} and so on. */
final class Packs implements AutoCloseable {
    private static final long FULL = 256L << 20;
    private static final String NAME = "\\d{6}\\.pack";

    private final Path folder;
    private final Map<Integer, FileChannel> open = new HashMap<>();
    /** The last pack, and the end of its last record that an entry names. */
    private int last = 1;

    private long end;

    Packs(Path folder) {
        this.folder = folder;
    }

    /** Says that an entry names {@code piece}: what comes after the last such is not kept. */
    void knows(Piece piece) {
        if (piece.pack() > last) {
            last = piece.pack();
            end = 0;
        }
        if (piece.pack() == last) {
            end = Math.max(end, piece.end());
        }
    }

    Path file(int pack) {
        return folder.resolve(String.format(Locale.ROOT, "%06d.pack", pack));
    }

    /** Where each of {@code contents} is kept; they are on the disk when this returns. */
    List<Piece> append(List<byte[]> contents) throws IOException {
        PrivateFiles.createFolders(folder);
        List<Piece> pieces = new ArrayList<>();
        int pack = end >= FULL ? last + 1 : last;
        long start = end >= FULL ? 0 : end;
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            String sha256 = Sha256.of(content);
            byte[] record = PackRecord.write(sha256, content);
            pieces.add(new Piece(sha256, pack, start + records.size(), record.length));
            records.writeBytes(record);
        }
        try (FileChannel channel = PrivateFiles.open(file(pack), StandardOpenOption.WRITE)) {
            channel.truncate(start); // of an append that was cut short
            channel.position(start);
            ByteBuffer bytes = ByteBuffer.wrap(records.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return pieces;
    }

    /**
     * The bytes kept at {@code piece}.
     *
     * @throws ArchiveException where they are not those that were kept
     */
    synchronized byte[] read(Piece piece) {
        try {
            byte[] record = bytes(piece.pack(), piece.at(), piece.length());
            byte[] content = PackRecord.read(record);
            if (!PackRecord.Head.of(record).sha256().equals(piece.sha256())) {
                throw new IllegalArgumentException("other bytes are kept there");
            }
            return content;
        } catch (IllegalArgumentException | IOException e) {
            throw ArchiveException.damaged(
                    file(piece.pack()) + " at byte " + piece.at(), "Damaged: " + e.getMessage() + ".");
        }
    }

    private byte[] bytes(int pack, long at, long length) throws IOException {
        FileChannel channel = open.get(pack);
        if (channel == null) {
            channel = FileChannel.open(file(pack), StandardOpenOption.READ);
            open.put(pack, channel);
        }
        if (length < 0 || length > Integer.MAX_VALUE - 8 || at < 0 || at + length > channel.size()) {
            throw new IllegalArgumentException("the file ends before it");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // until it is full or the file ends
        }
        return bytes.array();
    }

    /** How many bytes of each pack are kept, by its number, where {@code pieces} are all there are. */
    static Map<Integer, Long> extents(Stream<Piece> pieces) {
        Map<Integer, Long> extents = new TreeMap<>();
        pieces.forEach(piece -> extents.merge(piece.pack(), piece.end(), Math::max));
        return extents;
    }

    /** Files in the folder of packs that are no packs of {@code extents}. */
    List<Path> strangers(Map<Integer, Long> extents) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        int next = extents.keySet().stream().mapToInt(pack -> pack).max().orElse(0) + 1;
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        // one pack may have been begun and not acknowledged
                        return !name.matches(NAME)
                                || Integer.parseInt(name.substring(0, 6)) < 1
                                || Integer.parseInt(name.substring(0, 6)) > next;
                    })
                    .sorted()
                    .toList();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (FileChannel channel : open.values()) {
            channel.close();
        }
        open.clear();
    }
}
