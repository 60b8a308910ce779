package org.attestgraph.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.rdf.CanonicalGraph;

/** An index that was made anew from the archive, beside the one that is in use. */
record FreshIndex(DatasetFolder folder, Archive archive, Path fresh) {
    /** What a statement takes in six orders and its part of the nodes, rounded up. */
    private static final long BYTES_OF_A_STATEMENT = 300;

    private static final long BYTES_OF_NONE = 64L << 20;

    /** Makes it; where that fails, nothing is left of it and the old one stays. */
    static FreshIndex make(DatasetFolder folder, Archive archive) {
        Path fresh = beside(folder, ".new");
        Iterator<Holding> held = archive.contents().all().iterator();
        try {
            checkSpace(folder, archive);
            try (var graphs =
                    new SideBySide<>(held, holding -> CanonicalGraph.quads(archive.bytes(holding.graph())), 1)) {
                BulkIndex.make(fresh, graphs);
            }
            return new FreshIndex(folder, archive, fresh);
        } catch (IOException | RuntimeException | InternalError e) { // InternalError: a mapped file could not grow
            try {
                BulkIndex.delete(fresh);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e instanceof StoreException told ? told : failed(folder, e);
        }
    }

    /** Puts it in the place of the old one, which nobody may have open. */
    void replaceOld() {
        Path old = beside(folder, ".old");
        try {
            Files.deleteIfExists(folder.derivedState()); // the new one holds no cases
            Files.deleteIfExists(folder.indexState()); // from here on the index counts as missing
            if (Files.isDirectory(folder.index())) {
                Files.move(folder.index(), old);
            }
            Files.move(fresh, folder.index());
            IndexState.of(archive).write(folder);
            BulkIndex.delete(old);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** What is left where this was cut short. */
    static void deleteRemains(DatasetFolder folder) throws IOException {
        BulkIndex.delete(beside(folder, ".new"));
        BulkIndex.delete(beside(folder, ".old"));
    }

    /** About how much of its files one of so many statements uses. */
    static long bytes(long statements) {
        return BYTES_OF_A_STATEMENT * statements;
    }

    static boolean hasRoom(DatasetFolder folder, Archive archive) {
        try {
            return Files.getFileStore(folder.path()).getUsableSpace() >= needed(archive);
        } catch (IOException e) {
            return false;
        }
    }

    private static long needed(Archive archive) {
        return BYTES_OF_NONE
                + bytes(archive.contents().all().stream()
                        .mapToLong(Holding::quads)
                        .sum());
    }

    private static void checkSpace(DatasetFolder folder, Archive archive) throws IOException {
        long needed = needed(archive);
        long free = Files.getFileStore(folder.path()).getUsableSpace();
        if (free < needed) {
            throw new StoreException(
                    folder.path().toString(),
                    "Its index cannot be made: that needs some " + (needed >> 20) + " MB, and " + (free >> 20)
                            + " MB are free on its disk.",
                    "Free some space. All is kept in the archive; the next command that opens the dataset makes the"
                            + " index.");
        }
    }

    private static StoreException failed(DatasetFolder folder, Throwable cause) {
        return new StoreException(
                folder.path().toString(),
                "All is kept in the archive, but the index cannot be made: " + StoreException.reason(cause) + ".",
                "Check that the disk has space, then try: ./attest rebuild --dataset " + folder.path(),
                cause);
    }

    private static Path beside(DatasetFolder folder, String ending) {
        return folder.index().resolveSibling(folder.index().getFileName() + ending);
    }
}
