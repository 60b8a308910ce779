package org.attestgraph.attest.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A pattern for paths such as {@code reports/2016-*.txt}; {@code **} crosses folders.
 *
 * @param start the folder in which all that match lie
 * @param depth how far below it they may lie
 */
record FilePattern(Path start, int depth, PathMatcher matcher) {
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final int DEEPEST = 64;

    static boolean isPattern(String text) {
        return WILD.matcher(text).find();
    }

    /**
     * The pattern that {@code text} writes.
     *
     * @throws IOException where {@code text} is no pattern
     */
    static FilePattern of(String text) throws IOException {
        String pattern = text.replaceAll("/+", "/");
        String plain = WILD.split(pattern, 2)[0];
        String start = plain.substring(0, plain.lastIndexOf('/') + 1);
        String rest = pattern.substring(start.length());
        int depth = rest.contains("**")
                ? DEEPEST
                : (int) rest.chars().filter(c -> c == '/').count() + 1;
        try {
            return new FilePattern(
                    Path.of(start), depth, FileSystems.getDefault().getPathMatcher("glob:" + pattern));
        } catch (PatternSyntaxException e) {
            throw new NoSuchFileException(text);
        }
    }

    /** Files and folders, by path, without hidden ones. */
    List<Path> matches() throws IOException {
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(start, depth)) {
            return paths.filter(path -> !path.equals(start) && matcher.matches(path) && !isHidden(path))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean isHidden(Path path) {
        for (Path name : start.relativize(path)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
