package org.attestgraph.attest.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.attestgraph.attest.scratch.ScratchFile;

/** Writes a file that is there whole or not at all; compressed where its name ends in {@code .gz}. */
public final class DumpFile {
    private DumpFile() {}

    /**
     * Writes what {@code content} writes to {@code file}, in the place of what was there.
     *
     * @return what {@code content} gives
     */
    public static List<String> write(Path file, Content content) throws IOException {
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        if (name == null || folder == null || Files.isDirectory(file)) {
            throw new ExportException(file.toString(), "This is a folder.", "Give the name of a file with --out.");
        }
        if (!Files.isDirectory(folder)) {
            throw new ExportException(folder.toString(), "No such folder.", "Make it, or give another with --out.");
        }
        Path part = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        try (ScratchFile scratch = ScratchFile.at(part)) {
            List<String> notes;
            try (OutputStream out = open(scratch.path(), name.toString())) {
                notes = content.write(out);
            }
            Files.move(scratch.path(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return notes;
        }
    }

    /** The same, for content that gives nothing. */
    public static void save(Path file, Bytes content) throws IOException {
        write(file, out -> {
            content.write(out);
            return List.of();
        });
    }

    /** What is to be in a file. */
    public interface Content {
        List<String> write(OutputStream out) throws IOException;
    }

    /** The same, where nothing is to be told of it. */
    public interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    private static OutputStream open(Path file, String name) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return isCompressed(name) ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    static boolean isCompressed(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
