package org.attestgraph.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.Audit;

/** Looks at all of a dataset. */
public final class Verification {
    private Verification() {}

    /**
     * What a sound dataset holds.
     *
     * @param reports that it holds now
     * @param behind entries of the ledger that the index will take in when it is next opened
     */
    public record Finding(Audit.Finding archive, long reports, long behind) {}

    /**
     * Goes through archive and index; others may read meanwhile, and add to the archive.
     *
     * @throws org.attestgraph.attest.archive.ArchiveException where the archive is damaged; names the first thing wrong
     * @throws StoreException where the index is damaged or in use
     */
    public static Finding of(DatasetFolder folder) throws IOException {
        return of(folder, Optional.empty());
    }

    /**
     * Goes through archive and index; see {@link #of(DatasetFolder)}.
     *
     * @param promise a hash that a line of the ledger must have
     */
    public static Finding of(DatasetFolder folder, Optional<String> promise) throws IOException {
        Audit.Finding found = Audit.of(folder.path(), promise);
        bringUpToDate(folder);
        FolderLock lock = FolderLock.take(folder.path(), FolderLock.Use.READ, "verify");
        try (lock;
                Archive archive = Archive.open(folder.path())) {
            long reports = archive.contents().all().stream()
                    .filter(holding -> holding.submission().isPresent())
                    .count();
            if (archive.sequence() == 0 && !Files.exists(folder.index())) {
                return new Finding(found, reports, 0);
            }
            Optional<IndexState> state = IndexState.read(folder, archive);
            if (state.isEmpty()) {
                throw damaged(folder, "There is none that fits the archive.");
            }
            Optional<String> fault = fault(folder, archive, state.get());
            if (fault.isPresent()) {
                throw damaged(folder, fault.get());
            }
            return new Finding(found, reports, archive.sequence() - state.get().sequence());
        }
    }

    private static void bringUpToDate(DatasetFolder folder) throws IOException {
        try (FolderLock lock = FolderLock.take(folder.path(), FolderLock.Use.INDEX, "verify");
                Archive archive = Archive.open(folder.path())) {
            Optional<IndexState> state = IndexState.read(folder, archive);
            if (lock.ownsIndex() && state.isPresent() && !LiveIndex.isCurrent(folder, archive)) {
                try (LiveIndex index = LiveIndex.toWrite(folder, archive)) {
                    index.follow(Map.of(), () -> {});
                }
            }
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | InternalError e) {
            throw damaged(folder, "It cannot be opened: " + e + ".");
        }
    }

    private static Optional<String> fault(DatasetFolder folder, Archive archive, IndexState state) {
        try (Index index = Index.openToRead(folder.index())) {
            Optional<String> fault = IndexAudit.fault(index, archive.contentsAt(state.sequence()), folder.derived());
            // A kill may have come between a commit and the note of it: then more is in the index than is noted
            fault = fault.isEmpty() || state.sequence() == archive.sequence()
                    ? fault
                    : IndexAudit.fault(index, archive.contents(), folder.derived());
            return fault.or(() -> new WordIndex(folder, archive).fault(index.dataset(), state.sequence()));
        } catch (RuntimeException | StackOverflowError | InternalError e) {
            return Optional.of("It cannot be opened: " + e + ".");
        }
    }

    private static StoreException damaged(DatasetFolder folder, String fault) {
        return new StoreException(
                folder.index().toString(),
                "The index is damaged, the archive is not. " + fault,
                "Make the index anew from the archive with: ./attest rebuild --dataset " + folder.path());
    }
}
