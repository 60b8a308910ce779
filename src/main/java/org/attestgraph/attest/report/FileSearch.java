package org.attestgraph.attest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the report files that paths, folders and patterns mean, each once, however often it is meant. */
final class FileSearch {
    static final String STANDARD_INPUT = "-";

    private final TreeMap<Path, ReportFile> files = new TreeMap<>();
    private final TreeSet<Path> folders = new TreeSet<>();
    private final List<Reading> doubts = new ArrayList<>();
    private final Optional<Path> manifest;
    private boolean standardInput;

    private FileSearch(Optional<Path> manifest) {
        this.manifest = manifest.map(path -> path.toAbsolutePath().normalize());
    }

    /**
     * What {@code given} means.
     *
     * @param manifest a file that tells of reports, and is none itself
     */
    static FileSearch of(Collection<String> given, Optional<Path> manifest) {
        FileSearch search = new FileSearch(manifest);
        new TreeSet<>(given).forEach(search::add);
        return search;
    }

    /** By path. */
    List<ReportFile> files() {
        return List.copyOf(files.values());
    }

    /** The folders that were searched whole, absolute and normalised. */
    Set<Path> folders() {
        return folders;
    }

    /** What was given and leads to no report. */
    List<Reading> doubts() {
        return doubts;
    }

    boolean standardInput() {
        return standardInput;
    }

    private void add(String given) {
        if (given.equals(STANDARD_INPUT)) {
            standardInput = true;
            return;
        }
        try {
            Path path = Path.of(given);
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (Files.exists(path)) {
                addFile(given, path);
            } else if (FilePattern.isPattern(given)) {
                addPattern(given);
            } else {
                doubts.add(FileTrouble.missing(given));
            }
        } catch (InvalidPathException e) {
            doubts.add(FileTrouble.missing(given));
        }
    }

    private void addFile(String given, Path path) {
        if (Files.isRegularFile(path)) {
            Path parent = path.toAbsolutePath().normalize().getParent();
            put(ReportFile.of(path, parent == null ? path : parent));
        } else {
            doubts.add(new Reading.Refused(given, "Not a file.", "Give a file that is a report, or a folder of them."));
        }
    }

    private void addFolder(Path folder) {
        FolderWalk walk = FolderWalk.of(folder);
        doubts.addAll(walk.doubts());
        folders.addAll(walk.folders());
        walk.files().forEach(file -> put(ReportFile.of(file, folder)));
        if (walk.files().isEmpty() && walk.doubts().isEmpty()) {
            doubts.add(new Reading.Refused(
                    folder.toString(), "No report in it.", "Give the folder that holds the reports."));
        }
    }

    private void addPattern(String given) {
        try {
            FilePattern pattern = FilePattern.of(given);
            List<Path> matches = pattern.matches();
            matches.stream().filter(Files::isDirectory).forEach(this::addFolder);
            for (Path file : matches) {
                if (Files.isRegularFile(file) && ReportFile.isOne(file)) {
                    put(ReportFile.of(file, pattern.start()));
                }
            }
            if (matches.isEmpty()) {
                doubts.add(new Reading.Refused(
                        given,
                        "No file matches this pattern.",
                        "Check it; * stands for any part of a name, ** for folders too."));
            }
        } catch (IOException e) {
            doubts.add(FileTrouble.of(given, e));
        }
    }

    private void put(ReportFile file) {
        if (manifest.filter(file.path()::equals).isPresent()) {
            return;
        }
        files.merge(file.path(), file, ReportFile::or);
    }
}
