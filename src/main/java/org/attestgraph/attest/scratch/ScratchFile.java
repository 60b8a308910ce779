package org.attestgraph.attest.scratch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A file that is needed for a while, and may hold what nobody else should read: gone once it is closed, or when the program
 * ends before that, also where it is told to (SIGINT, SIGTERM).
 */
public final class ScratchFile implements Closeable {
    private static final Set<Path> LEFT = new HashSet<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ScratchFile::end, "scratch-files"));
    }

    private final Path path;

    private ScratchFile(Path path) {
        this.path = path;
    }

    /** Makes one among the files that this machine keeps for a while, which its owner alone can read. */
    public static ScratchFile create() throws IOException {
        synchronized (LEFT) {
            checkOpen();
            return kept(Files.createTempFile("attest", ".part"));
        }
    }

    /** One that is yet to be made, beside the file that it is to become. */
    public static ScratchFile at(Path path) throws IOException {
        synchronized (LEFT) {
            checkOpen();
            return kept(path);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        synchronized (LEFT) {
            Files.deleteIfExists(path);
            LEFT.remove(path);
        }
    }

    private static ScratchFile kept(Path path) {
        LEFT.add(path);
        return new ScratchFile(path);
    }

    /** What is made once the others have been deleted would stay. */
    private static void checkOpen() throws IOException {
        if (ending) {
            throw new IOException("The program is ending");
        }
    }

    private static void end() {
        synchronized (LEFT) {
            ending = true;
            for (Path path : LEFT) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    // nobody is left to be told, and the others must go
                }
            }
        }
    }
}
