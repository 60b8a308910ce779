package org.attestgraph.attest.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.format.Containers;
import org.attestgraph.attest.format.Fields;
import org.attestgraph.attest.format.FileName;
import org.attestgraph.attest.format.Form;

/**
 * A file to be read as a report.
 *
 * @param where the path as the user would write it
 * @param path absolute and normalised
 * @param folders in which a manifest may name it, the nearest first
 */
record ReportFile(String where, Path path, List<Path> folders) implements Unpacking.Source {

    /**
     * The file of that path.
     *
     * @param root the topmost folder in which a manifest may name {@code file}; inside it lies {@code file}
     */
    static ReportFile of(Path file, Path root) {
        Path path = file.toAbsolutePath().normalize();
        Path top = root.toAbsolutePath().normalize();
        List<Path> folders = new ArrayList<>();
        for (Path folder = path.getParent(); folder != null && folder.startsWith(top); folder = folder.getParent()) {
            folders.add(folder);
        }
        return new ReportFile(file.toString(), path, List.copyOf(folders));
    }

    /**
     * Whether a file of a folder is one to be read: by its name, or else by what it begins with.
     *
     * @throws IOException where it cannot be looked at
     */
    static boolean isOne(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.equals(Manifest.NAME)) {
            return false;
        }
        FileName kind = FileName.of(name);
        if (kind != FileName.OTHER) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return kind.fits(Form.of(in.readNBytes(Form.enough()), Fields.NONE));
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** One of the two, the same whichever was found first. */
    ReportFile or(ReportFile same) {
        String shown = where.compareTo(same.where) <= 0 ? where : same.where;
        return new ReportFile(shown, path, folders.size() >= same.folders.size() ? folders : same.folders);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(Path.of(where));
    }

    @Override
    public Optional<Containers.Channel> channel() {
        return Optional.of(() -> Files.newByteChannel(Path.of(where)));
    }

    @Override
    public long size() throws IOException {
        return Files.size(Path.of(where));
    }
}
