package org.attestgraph.attest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.attestgraph.attest.archive.PrivateFiles;

/**
 * The right to use a dataset. The operating system keeps the locks and drops them with the process, so that none is left
 * behind by a crash; files beside them say who has them.
 *
 * <p>Three bytes of one file are locked: who has the first may add to the archive; who has the second may change the
 * index, but only while it has the third alone; who reads the index shares the third.
 */
final class FolderLock implements AutoCloseable {
    enum Use {
        /** Read the index, beside others. */
        READ,
        /** Add to the archive and, unless it is served, change the index. */
        WRITE,
        /** Read the index beside others, and be the only one to change it. */
        SERVE,
        /** Change the index, while nobody reads it. */
        INDEX
    }

    private static final long ARCHIVE = 0;
    private static final long INDEX = 1;
    private static final long READERS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** Opened by this process: a second channel on a lock file, once closed, would drop the lock of the first. */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path shown;
    private final Path dataset;
    private final FileChannel channel;
    private final List<FileLock> locks = new ArrayList<>();
    private Optional<Path> sign = Optional.empty();
    private boolean index;

    private FolderLock(Path shown, Path dataset, FileChannel channel) {
        this.shown = shown;
        this.dataset = dataset;
        this.channel = channel;
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
                FileChannel channel =
                        PrivateFiles.open(dataset.resolve("lock"), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FolderLock lock = new FolderLock(shown, dataset, channel);
                try {
                    lock.take(use, doing);
                    return lock;
                } catch (IOException | RuntimeException e) {
                    channel.close();
                    throw e;
                }
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

    /** Who answers from the index of {@code dataset}, where somebody does. */
    static Optional<Holder> server(Path dataset) {
        return Holder.in(dataset.resolve("users")).stream()
                .filter(holder -> holder.use() == Use.SERVE)
                .findFirst();
    }

    /** Whether the index may be changed; if not, a server does that. */
    boolean ownsIndex() {
        return index;
    }

    /**
     * Does {@code work} while nobody else reads the index.
     *
     * @return false where others go on reading it for long; then {@code work} is not done
     */
    boolean alone(Runnable work) {
        try {
            Optional<FileLock> readers = wait(READERS, false, PATIENCE);
            if (readers.isEmpty()) {
                return false;
            }
            try (FileLock held = readers.get()) {
                if (held.isValid()) {
                    work.run();
                }
                return true;
            }
        } catch (IOException e) {
            throw new StoreException(
                    shown.toString(), "Cannot be locked: " + e + ".", "Keep datasets on a local disk.", e);
        }
    }

    @Override
    public void close() {
        try {
            if (sign.isPresent()) {
                Files.deleteIfExists(sign.get());
            }
            channel.close();
        } catch (IOException e) {
            // The operating system drops the lock with the process
        } finally {
            OPEN_HERE.remove(dataset);
        }
    }

    private void take(Use use, String doing) throws IOException {
        switch (use) {
            case READ -> need(READERS, true, Set.of(Use.WRITE));
            case WRITE -> {
                need(ARCHIVE, false, Set.of(Use.WRITE));
                index = lock(INDEX, false);
                if (index) {
                    need(READERS, false, Set.of(Use.READ, Use.WRITE));
                }
            }
            case SERVE -> {
                need(INDEX, false, Set.of(Use.SERVE, Use.WRITE));
                index = true;
            }
            case INDEX -> {
                index = lock(INDEX, false);
                if (index && !lock(READERS, false)) {
                    index = false;
                }
            }
        }
        try {
            sign(use, doing);
        } catch (IOException e) {
            // It only tells others; on a full disk one may still read
        }
    }

    private void sign(Use use, String doing) throws IOException {
        Path signs = dataset.resolve("users");
        PrivateFiles.createFolders(signs);
        if (use == Use.WRITE && index) {
            removeAll(signs);
        }
        Holder holder = Holder.thisProcess(doing, use);
        sign = Optional.of(holder.file(signs));
        holder.write(signs);
    }

    /** Takes a lock, or says who has it. A short while is waited for those that need it only for a moment. */
    private void need(long what, boolean shared, Set<Use> holders) throws IOException {
        if (lock(what, shared)) {
            return;
        }
        List<Holder> present = Holder.in(dataset.resolve("users"));
        Optional<Holder> holder = present.stream()
                .filter(one -> holders.contains(one.use()))
                .findFirst()
                .or(() -> present.stream().findFirst());
        boolean passing = holder.isEmpty() || !holders.contains(holder.get().use());
        Optional<FileLock> lock =
                passing ? wait(what, shared, what == READERS ? PATIENCE : A_MOMENT) : Optional.empty();
        if (lock.isEmpty()) {
            throw inUse(shown, holder.map(Holder::toString).orElse("another process"));
        }
        locks.add(lock.get());
    }

    private boolean lock(long what, boolean shared) throws IOException {
        FileLock lock = channel.tryLock(what, 1, shared);
        if (lock == null) {
            return false;
        }
        locks.add(lock);
        return true;
    }

    private Optional<FileLock> wait(long what, boolean shared, Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            FileLock lock = channel.tryLock(what, 1, shared);
            if (lock != null || Instant.now().isAfter(end)) {
                return Optional.ofNullable(lock);
            }
            try {
                Thread.sleep(Duration.ofMillis(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
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
