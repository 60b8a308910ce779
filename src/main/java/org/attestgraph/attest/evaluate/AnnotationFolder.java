package org.attestgraph.attest.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attestgraph.attest.extract.Annotation;

/** A folder of annotation files, one {@code .json} for each report, named like the report. */
public record AnnotationFolder(Path folder) {
    private static final String ENDING = ".json";

    /** The annotations by the names of their files without the ending. */
    public SortedMap<String, Annotation> read() throws IOException {
        SortedMap<String, Annotation> annotations = new TreeMap<>();
        for (Path file : files()) {
            String name = String.valueOf(file.getFileName());
            annotations.put(
                    name.substring(0, name.length() - ENDING.length()),
                    AnnotationJson.read(file.toString(), text(file)));
        }
        return Collections.unmodifiableSortedMap(annotations);
    }

    /** Writes {@code annotation} as the file of its report, and makes the folder if there is none. */
    public Path write(Annotation annotation) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(annotation.report() + ENDING), AnnotationJson.write(annotation));
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new AnnotationException(
                    folder.toString(), "No such folder.", "Give the folder that holds the annotations' .json files.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new AnnotationException(file.toString(), "Not UTF-8 text.", "Save it as UTF-8.");
        }
    }
}
