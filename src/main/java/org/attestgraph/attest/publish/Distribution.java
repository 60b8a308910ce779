package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attestgraph.attest.export.DumpFile;
import org.attestgraph.attest.rdf.Sha256;

/**
 * Files that a dataset was written to, as a description tells of them.
 *
 * @param title what it is called
 * @param mediaTypes of what is in it
 * @param bytes how large it is in all
 * @param note what more there is to say; empty where nothing
 * @param sha256 of the file; of a folder, of the list of its files with theirs
 */
public record Distribution(String title, List<String> mediaTypes, long bytes, String note, String sha256) {
    private static final String LIST = "sha256sums.txt";

    public Distribution {
        mediaTypes = List.copyOf(mediaTypes);
    }

    public static Distribution ofFile(Path file, String mediaType) throws IOException {
        return ofFile(file, mediaType, "");
    }

    static Distribution ofFile(Path file, String mediaType, String note) throws IOException {
        return new Distribution(
                String.valueOf(file.getFileName()), List.of(mediaType), Files.size(file), note, Sha256.of(file));
    }

    /** Of a static site, to which it adds the list of all its files with their SHA-256, as {@code sha256sum -c} reads it. */
    public static Distribution ofSite(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        List<Path> files = files(folder, list);
        long bytes = 0;
        StringBuilder lines = new StringBuilder();
        for (Path file : files) {
            bytes += Files.size(file);
            lines.append(Sha256.of(file))
                    .append("  ")
                    .append(relative(folder, file))
                    .append('\n');
        }
        DumpFile.save(list, out -> out.write(lines.toString().getBytes(UTF_8)));
        return new Distribution(
                "static site",
                List.of("text/html", "text/turtle"),
                bytes,
                files.size() + " files; the checksum is that of " + LIST + ", which has those of all of them",
                Sha256.of(list));
    }

    private static List<Path> files(Path folder, Path list) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.equals(list))
                    .sorted(java.util.Comparator.comparing(file -> relative(folder, file)))
                    .toList();
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    boolean isCompressed() {
        return title.endsWith(".gz");
    }
}
