package org.attestgraph.attest.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions that have names, by name. */
public record Questions(List<Question> all) {
    private static final String ENDING = ".rq";

    public Questions {
        all = List.copyOf(all);
    }

    /** Those that come with the program: {@code queries/*.rq}. */
    public static Questions builtIn() {
        return resource("/queries");
    }

    /** Those in a folder within the program, such as {@code /queries}. */
    public static Questions resource(String folder) {
        URL place = Questions.class.getResource(folder);
        if (place == null) {
            return new Questions(List.of());
        }
        try {
            URI uri = place.toURI();
            if (!uri.getScheme().equals("jar")) {
                return in(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return in(jar.getPath(folder));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The questions that come with the program cannot be read", e);
        }
    }

    /** Those in the {@code .rq} files of {@code folder}, in the order of their names. */
    public static Questions in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> fileName(file).endsWith(ENDING))
                    .sorted((a, b) -> fileName(a).compareTo(fileName(b)))
                    .toList();
            List<Question> questions = new java.util.ArrayList<>();
            for (Path file : sorted) {
                questions.add(read(file));
            }
            return new Questions(questions);
        }
    }

    /** The question in {@code file}, named after it. */
    public static Question read(Path file) throws IOException {
        String name = fileName(file);
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return Question.parse(stem, Files.readString(file, UTF_8));
    }

    public Optional<Question> find(String name) {
        return all.stream().filter(question -> question.name().equals(name)).findFirst();
    }

    /**
     * The question of that name.
     *
     * @param where what a message that there is none calls it
     */
    public Question named(String where, String name) {
        return find(name).orElseThrow(() -> {
            List<String> near = near(name);
            return new QuestionException(
                    where,
                    "No question has this name.",
                    near.isEmpty()
                            ? "See them all with: ./attest query --list"
                            : "Did you mean " + String.join(", ", near) + "?");
        });
    }

    /** Names that somebody who typed {@code name} may have meant, the likeliest first; at most three. */
    public List<String> near(String name) {
        return Spelling.near(name, all.stream().map(Question::name).toList());
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
