package org.attestgraph.attest.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.attestgraph.attest.format.FileName;

/** Goes through a folder and all in it; hidden things are passed over, links that lead out are not followed. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final String PAGE_FILES = "_files";

    private final Path root;
    private final Path realRoot;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Reading> doubts = new ArrayList<>();

    private FolderWalk(Path root, Path realRoot) {
        this.root = root;
        this.realRoot = realRoot;
    }

    static FolderWalk of(Path root) {
        try {
            FolderWalk walk = new FolderWalk(root, root.toRealPath());
            Files.walkFileTree(walk.realRoot, walk);
            return walk;
        } catch (IOException e) {
            FolderWalk failed = new FolderWalk(root, root);
            failed.doubts.add(FileTrouble.of(root.toString(), e));
            return failed;
        }
    }

    /** The report files, in no order. */
    List<Path> files() {
        return files;
    }

    /** Every folder gone through, absolute and normalised. */
    List<Path> folders() {
        return folders;
    }

    List<Reading> doubts() {
        return doubts;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (!folder.equals(realRoot) && (isHidden(folder) || belongsToPage(folder))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        folders.add(shown(folder).toAbsolutePath().normalize());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            visitLink(shown(file));
        } else if (attributes.isRegularFile() && isReport(file)) {
            files.add(shown(file));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException trouble) {
        doubts.add(FileTrouble.of(shown(file).toString(), trouble));
        return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) {
        try {
            Path target = link.toRealPath();
            boolean isReport = Files.isRegularFile(target) && isReport(link);
            if (!target.startsWith(realRoot) && (isReport || Files.isDirectory(target))) {
                doubts.add(new Reading.Noted(link.toString(), "A link that leads out of the folder: not followed."));
            } else if (isReport) {
                files.add(link);
            }
        } catch (IOException e) {
            if (FileName.of(String.valueOf(link.getFileName())) != FileName.OTHER) {
                doubts.add(new Reading.Refused(
                        link.toString(), "A link that leads nowhere.", "Remove the link, or mend it."));
            }
        }
    }

    private boolean isReport(Path file) {
        try {
            return ReportFile.isOne(file);
        } catch (IOException e) {
            doubts.add(FileTrouble.of(shown(file).toString(), e));
            return false;
        }
    }

    /** Whether a browser saved here what a page is built from: {@code story_files} beside {@code story.html}. */
    private static boolean belongsToPage(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!name.endsWith(PAGE_FILES)) {
            return false;
        }
        String page = name.substring(0, name.length() - PAGE_FILES.length());
        return Files.exists(folder.resolveSibling(page + ".html"))
                || Files.exists(folder.resolveSibling(page + ".htm"));
    }

    /** A path found below the real folder, as it is below the folder that was given, which may be a link. */
    private Path shown(Path found) {
        return root.resolve(realRoot.relativize(found));
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
