package org.attestgraph.attest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The right to use a dataset: many processes at a time to read it, or one alone to write to it. The operating system
 * keeps the lock and drops it with the process, so that none is left behind by a crash; files beside it say who has it.
 */
final class FolderLock implements AutoCloseable {
    enum Use {
        READ,
        WRITE
    }

    /** Opened by this process: a second channel on a lock file, once closed, would drop the lock of the first. */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path dataset;
    private final FileChannel channel;
    private final Path sign;

    private FolderLock(Path dataset, FileChannel channel, Path sign) {
        this.dataset = dataset;
        this.channel = channel;
        this.sign = sign;
    }

    /**
     * @param shown the folder as the user gave it
     * @param doing what the dataset is opened for, as a user would call it
     */
    static FolderLock take(Path shown, Use use, String doing) {
        try {
            Path dataset = shown.toRealPath();
            if (!OPEN_HERE.add(dataset)) {
                throw inUse(shown, "this process");
            }
            try {
                return take(shown, dataset, use, doing);
            } catch (IOException | RuntimeException e) {
                OPEN_HERE.remove(dataset);
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(
                    shown.toString(),
                    "Cannot be locked: " + e + ".",
                    "Keep datasets on a local disk, in a folder that you may write to.",
                    e);
        }
    }

    private static FolderLock take(Path shown, Path dataset, Use use, String doing) throws IOException {
        FileChannel channel =
                PrivateFiles.open(dataset.resolve("lock"), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, use == Use.READ);
        Path signs = dataset.resolve("users");
        if (lock == null) {
            channel.close();
            List<Holder> holders = Holder.in(signs);
            throw inUse(
                    shown,
                    holders.isEmpty() ? "another process" : holders.getFirst().toString());
        }
        PrivateFiles.createFolders(signs);
        if (use == Use.WRITE) {
            removeAll(signs);
        }
        Holder holder = Holder.thisProcess(doing);
        holder.write(signs);
        return new FolderLock(dataset, channel, holder.file(signs));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(sign);
            channel.close();
        } catch (IOException e) {
            // The operating system drops the lock with the process
        } finally {
            OPEN_HERE.remove(dataset);
        }
    }

    /** Whoever holds the lock for writing is alone: all signs are of processes that crashed. */
    private static void removeAll(Path signs) throws IOException {
        try (Stream<Path> files = Files.list(signs)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static StoreException inUse(Path shown, String holder) {
        return new StoreException(
                shown.toString(), "In use by " + holder + ".", "Wait until it is done, or end it, and try again.");
    }
}
