package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Makes a part where it is run. A part is made aside and put in its place by one renaming, which only the first of those who
 * make the same part can do: one that is there is whole, and is not made again.
 *
 * @param program where Attest is unpacked
 */
record PartWriter(java.nio.file.Path program, Settings settings, Configuration hadoop) {
    static final String COUNTS = "counts.tsv";

    private static final String ATTEMPTS = "_attempts";
    private static final String MANIFEST = "manifest.csv";

    Map<String, String> write(PartPlan plan) throws IOException {
        Path done = new Path(settings.output(), plan.name());
        FileSystem files = files(done);
        if (files.exists(done)) {
            return counts(files, done);
        }
        java.nio.file.Path scratch = Files.createTempDirectory("attest");
        try {
            Map<String, String> addresses = new TreeMap<>();
            Set<java.nio.file.Path> asked = new HashSet<>();
            for (InputFile file : plan.files()) {
                addresses.put(fetch(file, scratch, asked).toString(), file.address());
            }
            java.nio.file.Path made = scratch.resolve("part");
            Map<String, String> counts = Program.in(program).make(addresses, made, settings.base());
            Files.writeString(made.resolve(COUNTS), text(counts));
            put(made, plan, done);
            return counts;
        } finally {
            delete(scratch);
        }
    }

    /** What was counted when {@code part} was made. */
    static Map<String, String> counts(FileSystem files, Path part) throws IOException {
        Map<String, String> counts = new TreeMap<>();
        try (var in = files.open(new Path(part, COUNTS))) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(pair -> counts.put(pair[0], pair[1]));
        }
        return counts;
    }

    private static String text(Map<String, String> counts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(counts)
                .forEach((name, value) ->
                        text.append(name).append('\t').append(value).append('\n'));
        return text.toString();
    }

    /**
     * Copies {@code file}, and the manifests that may tell of it, to folders of the same names.
     *
     * @param asked copies of manifests that were made, or could not be
     */
    private java.nio.file.Path fetch(InputFile file, java.nio.file.Path scratch, Set<java.nio.file.Path> asked)
            throws IOException {
        Path from = new Path(java.net.URI.create(file.address()));
        Path root = new Path(java.net.URI.create(file.root()));
        java.nio.file.Path folder =
                scratch.resolve("files").resolve(Integer.toHexString(file.root().hashCode()));
        for (Path above = from.getParent(); above != null; above = above.getParent()) {
            Path manifest = new Path(above, MANIFEST);
            java.nio.file.Path copy = folder.resolve(below(root, manifest));
            if (asked.add(copy) && files(manifest).exists(manifest)) {
                copy(manifest, copy);
            }
            if (above.equals(root)) {
                break;
            }
        }
        java.nio.file.Path copy = folder.resolve(below(root, from));
        if (from.getName().endsWith(ParquetRows.ENDING)) {
            java.nio.file.Path lines = copy.resolveSibling(copy.getFileName() + ".jsonl");
            Files.createDirectories(lines.getParent());
            ParquetRows.write(from, hadoop, lines);
            return lines;
        }
        copy(from, copy);
        return copy;
    }

    private void copy(Path from, java.nio.file.Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var in = files(from).open(from)) {
            Files.copy(in, to);
        }
    }

    /** The path of {@code file} from {@code root} on. */
    private static String below(Path root, Path file) {
        String above = root.toUri().getPath();
        String path = file.toUri().getPath();
        return path.startsWith(above) ? path.substring(above.length()).replaceFirst("^/+", "") : file.getName();
    }

    private void put(java.nio.file.Path made, PartPlan plan, Path done) throws IOException {
        Path attempt = new Path(new Path(settings.output(), ATTEMPTS), plan.name() + "-" + UUID.randomUUID());
        FileSystem files = files(done);
        files.setWriteChecksum(false); // beside each file, of which a part holds none that it does not know
        files.copyFromLocalFile(false, true, new Path(made.toUri()), attempt);
        try {
            FileContext.getFileContext(done.toUri().isAbsolute() ? done.toUri() : files.getUri(), hadoop)
                    .rename(attempt, done);
        } catch (FileAlreadyExistsException e) {
            files.delete(attempt, true); // another made the same part first
        }
    }

    private FileSystem files(Path path) throws IOException {
        return path.getFileSystem(hadoop);
    }

    private static void delete(java.nio.file.Path folder) throws IOException {
        try (Stream<java.nio.file.Path> entries = Files.walk(folder)) {
            for (java.nio.file.Path entry :
                    entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
