package org.attestgraph.attest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ledger.jsonl}: one line for each act, each with the hash of the line before. {@code head.json} beside it repeats
 * the number and hash of the last line, so that a ledger cut short is noticed. An act counts once its line is written.
 */
final class Ledger {
    /** The last line. */
    record Head(long sequence, String sha256) {
        static final Head NONE = new Head(0, Entry.BEFORE_THE_FIRST);
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Path headFile;
    private Head head = Head.NONE;
    /** Bytes of whole lines; what follows them was being written when the machine went down. */
    private long whole;

    Ledger(Path file) {
        this.file = file;
        this.headFile = file.resolveSibling("head.json");
    }

    Head head() {
        return head;
    }

    long whole() {
        return whole;
    }

    Path file() {
        return file;
    }

    /**
     * The entries that were added since the last call.
     *
     * @throws ArchiveException where the lines are not those that were written
     */
    List<Entry> read() throws IOException {
        Head promised = promised(); // before the ledger, which is always written first
        long before = head.sequence();
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            entries.addAll(entries(newLines()));
        }
        boolean kept = promised.sequence() <= before
                || entries.stream()
                        .anyMatch(entry -> entry.sequence() == promised.sequence()
                                && entry.sha256().equals(promised.sha256()));
        if (!kept) {
            throw ArchiveException.damaged(
                    file.toString(),
                    "Cut short or changed: " + headFile.getFileName() + " speaks of line " + promised.sequence()
                            + " with the hash " + promised.sha256() + ", which is not there.");
        }
        if (promised.equals(Head.NONE) && head.sequence() > 1) {
            throw ArchiveException.damaged(headFile.toString(), "Missing.");
        }
        return entries;
    }

    /** Adds {@code lines}, of which the last is {@code newHead}; they are on the disk when this returns. */
    void append(List<String> lines, Head newHead) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(UTF_8));
        long end = whole + bytes.remaining();
        try (FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
            try {
                channel.position(whole);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) { // on a full disk: all or nothing
                channel.truncate(whole);
                throw e;
            }
        }
        whole = end;
        head = newHead;
        try {
            PrivateFiles.write(headFile, headText(newHead));
        } catch (IOException e) {
            // The lines count already; the head may lag behind, and the next append writes it
        }
    }

    static String headText(Head head) {
        return JSON.createObjectNode()
                        .put("sequence", head.sequence())
                        .put("sha256", head.sha256())
                        .toString()
                + "\n";
    }

    private Head promised() throws IOException {
        if (!Files.exists(headFile)) {
            return Head.NONE;
        }
        byte[] bytes = Files.readAllBytes(headFile);
        try {
            JsonNode json = JSON.readTree(bytes);
            Head promise =
                    new Head(json.path("sequence").asLong(), json.path("sha256").asText());
            if (headText(promise).equals(new String(bytes, UTF_8))) {
                return promise;
            }
        } catch (JsonProcessingException e) {
            // told below
        }
        throw ArchiveException.damaged(headFile.toString(), "Not what was written here.");
    }

    private byte[] newLines() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < whole) {
                throw ArchiveException.damaged(file.toString(), "Cut short.");
            }
            if (size - whole > Integer.MAX_VALUE - 8) {
                throw new IOException("more than 2 GB of new lines in " + file);
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) (size - whole));
            while (bytes.hasRemaining() && channel.read(bytes, whole + bytes.position()) >= 0) {
                // until it is full
            }
            return bytes.array();
        }
    }

    List<Entry> entries(byte[] bytes) {
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                entries.add(entry(bytes, start, i));
                start = i + 1;
            }
        }
        return entries;
    }

    private Entry entry(byte[] bytes, int start, int end) {
        String where = file + " line " + (head.sequence() + 1);
        Entry entry;
        try {
            entry = EntryLine.read(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString());
        } catch (IllegalArgumentException e) {
            throw ArchiveException.damaged(where, "Not the line that was written: " + e.getMessage() + ".");
        } catch (CharacterCodingException e) {
            throw ArchiveException.damaged(where, "Not the line that was written: it is not UTF-8.");
        }
        if (entry.sequence() != head.sequence() + 1 || !entry.previous().equals(head.sha256())) {
            throw ArchiveException.damaged(
                    where, "It does not follow the line before: a line was taken out, put in or moved.");
        }
        head = new Head(entry.sequence(), entry.sha256());
        whole += end - start + 1;
        return entry;
    }
}
