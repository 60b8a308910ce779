package org.attestgraph.attest.archive;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Sha256;
import org.attestgraph.attest.report.Original;

/**
 * The truth of a dataset: the originals of its reports, their graphs, what people decided, and the ledger of all that
 * was done. Nothing is ever taken out of it.
 */
public final class Archive implements AutoCloseable {
    private static final long FREE_BYTES = 64L << 20;

    private final Path folder;
    private final Ledger ledger;
    private final Packs packs;
    private final List<Entry> entries = new ArrayList<>();
    private final Contents contents = new Contents();
    private final Map<String, Piece> pieces = new HashMap<>();

    private Archive(Path folder) {
        this.folder = folder;
        this.ledger = new Ledger(folder.resolve("ledger.jsonl"));
        this.packs = new Packs(folder.resolve("packs"));
    }

    /**
     * Opens the archive of the dataset in {@code folder}, which may be empty still.
     *
     * @throws ArchiveException where its ledger is not what was written
     */
    public static Archive open(Path folder) throws IOException {
        Archive archive = new Archive(folder);
        archive.refresh();
        return archive;
    }

    /** Takes in what another process has added, and tells how many entries that are. */
    public synchronized int refresh() throws IOException {
        List<Entry> fresh = ledger.read();
        fresh.forEach(this::take);
        return fresh.size();
    }

    /** How many entries there are. */
    public synchronized long sequence() {
        return ledger.head().sequence();
    }

    /** The hash that entry {@code sequence} ends in; for 0, that before the first. */
    public synchronized Optional<String> hash(long sequence) {
        if (sequence == 0) {
            return Optional.of(Entry.BEFORE_THE_FIRST);
        }
        return sequence > 0 && sequence <= entries.size()
                ? Optional.of(entries.get((int) sequence - 1).sha256())
                : Optional.empty();
    }

    /** The entries that come after entry {@code sequence}. */
    public synchronized List<Entry> after(long sequence) {
        return List.copyOf(entries.subList((int) Math.min(sequence, entries.size()), entries.size()));
    }

    public synchronized Contents contentsAt(long sequence) {
        return Contents.after(entries.subList(0, (int) sequence));
    }

    /** What is held now; not to be used while another thread writes. */
    public Contents contents() {
        return contents;
    }

    public synchronized Optional<Holding> holding(String name) {
        return contents.holding(name);
    }

    public synchronized Optional<Holding> ofOriginal(String sha256) {
        return contents.ofOriginal(sha256);
    }

    /** What people decided, in the order in which it was taken in. */
    public synchronized List<Act.Reviewed> reviews() {
        return contents.reviews();
    }

    /**
     * Does what {@code requests} ask for, all or nothing. It is on the disk, and counts, when this returns.
     *
     * @param knowledge SHA-256 of what the graphs were made with, or empty
     */
    public synchronized void append(List<Request> requests, Signature signature, String knowledge) {
        try {
            Map<String, Piece> placed = place(requests);
            List<EntryLine.Written> written = new ArrayList<>();
            Ledger.Head head = ledger.head();
            String time = signature.time();
            List<Act> acts = new ArrayList<>();
            if (head.sequence() == 0) {
                acts.add(new Act.Created(Sha256.of(Files.readAllBytes(folder.resolve("dataset.json")))));
            }
            requests.forEach(request -> acts.add(act(request, placed)));
            for (Act act : acts) {
                EntryLine.Written line =
                        EntryLine.write(head.sequence() + 1, time, signature, knowledge, act, head.sha256());
                head = new Ledger.Head(line.entry().sequence(), line.entry().sha256());
                written.add(line);
            }
            ledger.append(written.stream().map(EntryLine.Written::line).toList(), head);
            written.forEach(line -> take(line.entry()));
        } catch (IOException e) {
            throw new ArchiveException(
                    folder.toString(),
                    "Cannot be written: " + reason(e) + ".",
                    "Check that the disk has space and that you may write to the folder, and try again. What was stored"
                            + " before is kept.",
                    e);
        }
    }

    public CanonicalGraph graph(String name, Piece piece) {
        CanonicalGraph graph = CanonicalGraph.parse(name, packs.read(piece));
        if (!graph.sha256().equals(piece.sha256())) {
            throw ArchiveException.damaged("<" + name + ">", "Its graph is not in canonical form.");
        }
        return graph;
    }

    public byte[] bytes(Piece piece) {
        return packs.read(piece);
    }

    @Override
    public void close() {
        try {
            packs.close();
        } catch (IOException e) {
            // only read from
        }
    }

    Ledger ledger() {
        return ledger;
    }

    Packs packs() {
        return packs;
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    static Stream<Piece> pieces(Act act) {
        return switch (act) {
            case Act.Stored stored ->
                Stream.concat(stored.submission().stream().flatMap(Archive::pieces), Stream.of(stored.graph()));
            case Act.Reviewed reviewed -> Stream.of(reviewed.table());
            default -> Stream.empty();
        };
    }

    private static Stream<Piece> pieces(Submission submission) {
        return Stream.concat(
                Stream.of(submission.original()), submission.extracted().map(Submission.Extracted::text).stream());
    }

    private static Stream<Original> kept(Request.Paper paper) {
        return Stream.concat(Stream.of(paper.original()), paper.extract().map(Request.Extract::text).stream());
    }

    private void take(Entry entry) {
        entries.add(entry);
        contents.take(entry);
        pieces(entry.act()).forEach(piece -> {
            packs.knows(piece);
            pieces.putIfAbsent(piece.sha256(), piece);
        });
    }

    /** Where all bytes are kept that {@code requests} bring; those kept already are not kept twice. */
    private Map<String, Piece> place(List<Request> requests) throws IOException {
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        for (Request request : requests) {
            switch (request) {
                case Request.Store store -> {
                    store.paper().stream().flatMap(Archive::kept).forEach(original -> add(original, fresh));
                    if (!pieces.containsKey(store.graph().sha256())) {
                        fresh.put(store.graph().sha256(), store.graph().nquads());
                    }
                }
                case Request.Review review -> add(review.table(), fresh);
                default -> {}
            }
        }
        checkSpace(fresh.values().stream().mapToLong(bytes -> bytes.length).sum());
        Map<String, Piece> placed = new HashMap<>();
        if (!fresh.isEmpty()) {
            packs.append(List.copyOf(fresh.values())).forEach(piece -> placed.put(piece.sha256(), piece));
        }
        return placed;
    }

    private void add(Original original, Map<String, byte[]> fresh) {
        if (!pieces.containsKey(original.sha256())) {
            fresh.put(original.sha256(), original.bytes());
        }
    }

    private Act act(Request request, Map<String, Piece> placed) {
        return switch (request) {
            case Request.Store store ->
                new Act.Stored(
                        store.word(),
                        store.graph().name(),
                        piece(store.graph().sha256(), placed),
                        store.graph().quads().size(),
                        store.paper()
                                .map(paper -> new Submission(
                                        paper.source(),
                                        paper.fileName(),
                                        paper.metadata(),
                                        piece(paper.original().sha256(), placed),
                                        paper.extract()
                                                .map(extract -> new Submission.Extracted(
                                                        extract.reader(),
                                                        extract.version(),
                                                        piece(extract.text().sha256(), placed))),
                                        paper.incidents(),
                                        paper.claims())),
                        store.replaces());
            case Request.Retract retract -> new Act.Retracted(retract.name(), retract.why());
            case Request.Move move -> new Act.Moved(move.name(), move.source());
            case Request.Review review ->
                new Act.Reviewed(review.source(), piece(review.table().sha256(), placed), review.decisions());
            case Request.Gazetteer told -> told.gazetteer();
        };
    }

    private Piece piece(String sha256, Map<String, Piece> placed) {
        Piece piece = placed.getOrDefault(sha256, pieces.get(sha256));
        if (piece == null) {
            throw new IllegalStateException("Not placed: " + sha256);
        }
        return piece;
    }

    private static String reason(IOException e) {
        return e.getMessage() == null || e instanceof FileSystemException ? e.toString() : e.getMessage();
    }

    private void checkSpace(long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < FREE_BYTES + bytes) {
            throw new IOException("only " + (free >> 20) + " MB are free on its disk");
        }
    }
}
