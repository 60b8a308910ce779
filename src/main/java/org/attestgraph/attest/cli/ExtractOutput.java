package org.attestgraph.attest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attestgraph.attest.export.DumpFile;

/** Where the text made of each report goes. */
sealed interface ExtractOutput {
    void write(String reportFile, byte[] text);

    /** To files in {@code folder} with that {@code ending}, or to standard output, one after the other. */
    static ExtractOutput to(Optional<Path> folder, Terminal terminal, String ending) throws IOException {
        if (folder.isEmpty()) {
            return new Stream(terminal.out());
        }
        if (Files.exists(folder.get()) && !Files.isDirectory(folder.get())) {
            throw new UserError(folder.get().toString(), "This is a file, not a folder.", "Give a folder with --out.");
        }
        Files.createDirectories(folder.get());
        return new Folder(folder.get(), ending, new HashMap<>());
    }

    /** Standard output. */
    record Stream(OutputStream out) implements ExtractOutput {
        @Override
        public void write(String reportFile, byte[] text) {
            try {
                out.write(text);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A file for each report, named after it.
     *
     * @param taken how many reports have had a name so far: those of one name from two folders get a number
     */
    record Folder(Path folder, String ending, Map<String, Integer> taken) implements ExtractOutput {
        /** What stands between the name of a file and those of the files in it. */
        private static final Pattern INSIDE = Pattern.compile("!?/");

        @Override
        public void write(String reportFile, byte[] text) {
            String name = INSIDE.matcher(reportFile).replaceAll("-");
            int dot = name.lastIndexOf('.');
            String stem = dot > 0 ? name.substring(0, dot) : name;
            int count = taken.merge(stem, 1, Integer::sum);
            Path file = folder.resolve(count == 1 ? stem + ending : stem + "-" + count + ending);
            try {
                DumpFile.save(file, out -> out.write(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
