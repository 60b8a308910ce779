package org.attestgraph.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Makes a part where it is run; one that is there is not made again.
 *
 * @param program by which it is made
 */
record PartWriter(Program program, Settings settings, Configuration hadoop) {
    private static final String MANIFEST = "manifest.csv";

    Map<String, String> write(PartPlan plan) throws IOException {
        Path done = new Path(settings.output(), plan.name());
        FileSystem files = files(done);
        if (files.exists(done)) {
            return Counts.read(files, done);
        }
        java.nio.file.Path scratch = Files.createTempDirectory("attest");
        try {
            Map<String, String> addresses = new TreeMap<>();
            Set<java.nio.file.Path> asked = new HashSet<>();
            for (InputFile file : plan.files()) {
                addresses.put(fetch(file, scratch, asked).toString(), file.address());
            }
            java.nio.file.Path made = scratch.resolve("part");
            Map<String, String> counts = program.make(addresses, made, settings.base());
            Files.writeString(made.resolve(Counts.FILE), Counts.text(counts));
            put(made, done);
            return counts;
        } finally {
            delete(scratch);
        }
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

    private void put(java.nio.file.Path made, Path done) throws IOException {
        Attempt attempt = Attempt.at(done);
        FileSystem files = files(done);
        files.setWriteChecksum(false); // beside each file, of which a part holds none that it does not know
        files.copyFromLocalFile(false, true, new Path(made.toUri()), attempt.path());
        attempt.put(hadoop);
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
