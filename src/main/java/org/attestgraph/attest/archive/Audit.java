package org.attestgraph.attest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Sha256;

/** Looks at every byte of an archive. */
public final class Audit {
    private final Archive archive;
    private final Path folder;

    private Audit(Archive archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /**
     * What there is.
     *
     * @param entries in the ledger
     * @param originals kept, of reports held and of those that were replaced or retracted
     * @param graphs likewise
     * @param head hash of the ledger's last line, which stands for all that came before
     */
    public record Finding(long entries, long originals, long graphs, String head) {}

    /**
     * Goes through the ledger, the description of the dataset, and all that is kept.
     *
     * @throws ArchiveException that names the first thing wrong
     */
    public static Finding of(Path folder) throws IOException {
        return of(folder, Optional.empty());
    }

    /**
     * Goes through all; see {@link #of(Path)}.
     *
     * @param promise a hash that a line of the ledger must have
     */
    public static Finding of(Path folder, Optional<String> promise) throws IOException {
        try (Archive archive = Archive.open(folder)) {
            if (promise.isPresent()
                    && archive.entries().stream()
                            .noneMatch(entry -> entry.sha256().equals(promise.get()))) {
                throw ArchiveException.damaged(
                        archive.ledger().file().toString(), "No line has the hash " + promise.get() + ".");
            }
            return new Audit(archive, folder).run();
        }
    }

    private Finding run() throws IOException {
        List<Entry> entries = archive.entries();
        description(entries);
        packs(entries);
        Map<String, Piece> originals = new HashMap<>();
        Map<String, Piece> graphs = new HashMap<>();
        Map<String, Piece> texts = new HashMap<>();
        for (Entry entry : entries) {
            switch (entry.act()) {
                case Act.Stored stored -> {
                    stored.submission().ifPresent(given -> {
                        kept(entry, "original", given.original(), originals);
                        given.extracted().ifPresent(extracted -> kept(entry, "text", extracted.text(), texts));
                    });
                    graph(entry, stored, graphs);
                }
                case Act.Reviewed reviewed -> read(entry, "table of decisions", reviewed.table());
                default -> {}
            }
        }
        for (Act.Gazetteer gazetteer : archive.contents().gazetteers()) {
            gazetteer(gazetteer);
        }
        return new Finding(
                entries.size(),
                originals.size(),
                graphs.size(),
                archive.ledger().head().sha256());
    }

    /** The first line vouches for the file that all IRIs hang on. */
    private void description(List<Entry> entries) throws IOException {
        Path file = folder.resolve("dataset.json");
        Optional<String> told = entries.stream()
                .findFirst()
                .map(Entry::act)
                .filter(Act.Created.class::isInstance)
                .map(act -> ((Act.Created) act).description());
        if (!entries.isEmpty() && told.isEmpty()) {
            throw ArchiveException.damaged(archive.ledger().file() + " line 1", "It does not say what was made.");
        }
        if (told.isPresent() && !Sha256.of(Files.readAllBytes(file)).equals(told.get())) {
            throw ArchiveException.damaged(file.toString(), "Not what it was when the dataset was made.");
        }
    }

    /** Records lie one after the other, and entries name them all. */
    private void packs(List<Entry> entries) throws IOException {
        Map<Integer, TreeMap<Long, Piece>> pieces = new TreeMap<>();
        entries.stream().flatMap(entry -> Archive.pieces(entry.act())).forEach(piece -> pieces.computeIfAbsent(
                        piece.pack(), pack -> new TreeMap<>())
                .put(piece.at(), piece));
        for (Map.Entry<Integer, TreeMap<Long, Piece>> pack : pieces.entrySet()) {
            long end = 0;
            for (Piece piece : pack.getValue().values()) {
                if (piece.at() != end) {
                    throw ArchiveException.damaged(
                            archive.packs().file(pack.getKey()) + " at byte " + end,
                            "The ledger names no record that begins here.");
                }
                end = piece.end();
            }
        }
        List<Path> strangers =
                archive.packs().strangers(Packs.extents(entries.stream().flatMap(e -> Archive.pieces(e.act()))));
        if (!strangers.isEmpty()) {
            throw ArchiveException.damaged(strangers.getFirst().toString(), "The ledger knows of no such file.");
        }
    }

    private void gazetteer(Act.Gazetteer gazetteer) throws IOException {
        Path file = folder.resolve(gazetteer.file());
        if (!Files.isRegularFile(file) || !Sha256.of(file).equals(gazetteer.sha256())) {
            throw ArchiveException.damaged(file.toString(), "Not the index of a gazetteer that was kept here.");
        }
    }

    private void kept(Entry entry, String what, Piece piece, Map<String, Piece> seen) {
        if (!piece.equals(seen.put(piece.sha256(), piece))) {
            read(entry, what, piece);
        }
    }

    private void graph(Entry entry, Act.Stored stored, Map<String, Piece> seen) {
        if (stored.graph().equals(seen.put(stored.graph().sha256(), stored.graph()))) {
            return;
        }
        byte[] bytes = read(entry, "graph", stored.graph());
        CanonicalGraph graph;
        try {
            graph = CanonicalGraph.parse(stored.name(), bytes);
        } catch (RuntimeException e) {
            throw damaged(entry, "Its graph cannot be read: " + e.getMessage() + ".");
        }
        if (!graph.sha256().equals(stored.graph().sha256())
                || graph.quads().size() != stored.quads()
                || !new String(graph.nquads(), UTF_8).equals(new String(bytes, UTF_8))) {
            throw damaged(entry, "Its graph is not the canonical form of itself.");
        }
    }

    private byte[] read(Entry entry, String what, Piece piece) {
        try {
            return archive.bytes(piece);
        } catch (ArchiveException e) {
            throw damaged(
                    entry,
                    "Its " + what + " is not what was kept: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private ArchiveException damaged(Entry entry, String problem) {
        return ArchiveException.damaged(archive.ledger().file() + " line " + entry.sequence(), problem);
    }
}
