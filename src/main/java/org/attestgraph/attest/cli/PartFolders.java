package org.attestgraph.attest.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attestgraph.attest.store.DatasetFolder;

/** The parts that paths mean. */
final class PartFolders {
    private PartFolders() {}

    /** Each of {@code paths} that is a part, and those that lie in the others, by name. */
    static List<Path> of(List<String> paths) {
        List<Path> parts = new ArrayList<>();
        for (String path : paths) {
            Path folder = Path.of(path);
            List<Path> found = DatasetFolder.isDataset(folder) ? List.of(folder) : within(folder);
            if (found.isEmpty()) {
                throw new UserError(path, "No part here.", "Make one with: ./attest part REPORTS --out " + path);
            }
            parts.addAll(found);
        }
        return parts;
    }

    private static List<Path> within(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(DatasetFolder::isDataset).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder + "] Cannot be read", e);
        }
    }
}
