package org.attestgraph.attest.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the report files that paths, folders and patterns mean, each once, however often it is meant. */
final class FileSearch {
    static final String STANDARD_INPUT = "-";

    private final TreeMap<Path, ReportFile> files = new TreeMap<>();
    private final TreeSet<Path> folders = new TreeSet<>();
    private final List<Reading> doubts = new ArrayList<>();
    private boolean standardInput;

    static FileSearch of(Collection<String> given) {
        FileSearch search = new FileSearch();
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
        if (!Files.isRegularFile(path)) {
            doubts.add(new Reading.Refused(given, "Not a file.", "Give a .txt or .md file, or a folder of them."));
        } else if (ReportFile.hasName(path)) {
            Path parent = path.toAbsolutePath().normalize().getParent();
            put(ReportFile.of(path, parent == null ? path : parent));
        } else {
            doubts.add(notAReport(given, path));
        }
    }

    /** A file of another name is not read, but a look into it may tell more than its name. */
    private static Reading.Refused notAReport(String given, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            String problem = BinaryFormat.of(in.readNBytes(64))
                    .map(format -> "Not text: it begins like " + format.label() + ".")
                    .orElse("Neither a .txt nor a .md file.");
            return new Reading.Refused(given, problem, "Save the text of it as a .txt file and load that.");
        } catch (IOException e) {
            return FileTrouble.of(given, e);
        }
    }

    private void addFolder(Path folder) {
        FolderWalk walk = FolderWalk.of(folder);
        doubts.addAll(walk.doubts());
        folders.addAll(walk.folders());
        walk.files().forEach(file -> put(ReportFile.of(file, folder)));
        if (walk.files().isEmpty() && walk.doubts().isEmpty()) {
            doubts.add(new Reading.Refused(
                    folder.toString(), "No .txt or .md file in it.", "Give the folder that holds the reports."));
        }
    }

    private void addPattern(String given) {
        try {
            FilePattern pattern = FilePattern.of(given);
            List<Path> matches = pattern.matches();
            matches.stream().filter(Files::isDirectory).forEach(this::addFolder);
            matches.stream()
                    .filter(path -> Files.isRegularFile(path) && ReportFile.hasName(path))
                    .forEach(file -> put(ReportFile.of(file, pattern.start())));
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
        files.merge(file.path(), file, ReportFile::or);
    }
}
