package org.attestgraph.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.attestgraph.attest.archive.BackupFile;
import org.attestgraph.attest.archive.PrivateFiles;

/** Makes datasets from backups. */
public final class Restoring {
    private Restoring() {}

    /**
     * Makes the dataset {@code target}, which must not exist or be empty, from {@code backup}. Until all is there and
     * checked, it lies beside under another name.
     *
     * @return the dataset, open
     */
    public static GraphStore restore(Path backup, Path target) throws IOException {
        if (Files.exists(target) && !isEmpty(target)) {
            throw new DatasetException(
                    target.toString(), "There is something here already.", "Give a folder that does not exist yet.");
        }
        Path part = target.toAbsolutePath().resolveSibling(target.getFileName() + ".restoring");
        BulkIndex.delete(part);
        PrivateFiles.createFolders(part);
        try {
            BackupFile.restore(backup, part);
        } catch (IOException | RuntimeException e) {
            BulkIndex.delete(part);
            throw e;
        }
        Files.deleteIfExists(target);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return GraphStore.openToWrite(DatasetFolder.open(target), "restore");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
