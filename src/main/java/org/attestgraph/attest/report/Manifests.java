package org.attestgraph.attest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known about the files of one search: from the manifest given, else from those in the folders. */
final class Manifests {
    private final Optional<Manifest> given;
    private final Map<Path, Manifest> byFolder;
    private final List<Reading> doubts = new ArrayList<>();

    private Manifests(Optional<Manifest> given, Map<Path, Manifest> byFolder) {
        this.given = given;
        this.byFolder = byFolder;
    }

    /**
     * The manifests that {@code search} needs.
     *
     * @throws UnusableFileException where one of them cannot be used at all
     */
    static Manifests of(FileSearch search, Optional<Path> given) {
        if (given.isPresent()) {
            Manifests manifests = new Manifests(Optional.of(Manifest.read(given.get())), Map.of());
            manifests.given.ifPresent(manifests::doubt);
            return manifests;
        }
        TreeSet<Path> folders = new TreeSet<>(search.folders());
        search.files().forEach(file -> folders.addAll(file.folders()));
        Manifests manifests = new Manifests(Optional.empty(), new TreeMap<>());
        for (Path folder : folders) {
            Path file = folder.resolve(Manifest.NAME);
            if (Files.isRegularFile(file)) {
                Manifest manifest = Manifest.read(shown(file));
                manifests.byFolder.put(folder, manifest);
                if (search.folders().contains(folder)) {
                    manifests.doubt(manifest);
                }
            }
        }
        return manifests;
    }

    /** By the nearest manifest that names {@code file}. */
    Optional<ManifestEntry> entry(ReportFile file) {
        return given.map(manifest -> manifest.entry(file.path())).orElseGet(() -> file.folders().stream()
                .flatMap(folder -> Optional.ofNullable(byFolder.get(folder)).stream())
                .flatMap(manifest -> manifest.entry(file.path()).stream())
                .findFirst());
    }

    /** About rows that lead to no report; those of one file's row stand with the file. */
    List<Reading> doubts() {
        return doubts;
    }

    private void doubt(Manifest manifest) {
        doubts.addAll(manifest.doubts());
        manifest.entries().forEach((path, entry) -> {
            String where = manifest.where() + " line " + entry.line();
            if (!Files.exists(path)) {
                doubts.add(new Reading.Refused(
                        where, "No such file: " + entry.file() + ".", "Put the file there, or remove the line."));
            } else if (!isOne(path)) {
                doubts.add(new Reading.Refused(
                        where,
                        entry.file() + " is of no form that is read.",
                        "Save the text of it as a .txt file, or remove the line."));
            }
        });
    }

    private static boolean isOne(Path path) {
        try {
            return !Files.isRegularFile(path) || ReportFile.isOne(path);
        } catch (IOException e) {
            return true; // it is told of where it is read
        }
    }

    /** {@code file} from the working folder on, where it lies there. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
