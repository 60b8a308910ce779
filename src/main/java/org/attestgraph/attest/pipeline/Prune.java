package org.attestgraph.attest.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.attestgraph.attest.archive.Contents;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Submission;

/**
 * Which reports are to be retracted because their files are gone.
 *
 * @param roots absolute paths; a file below one of them, or one of them itself, can be gone
 */
public record Prune(List<Path> roots) {
    /** Nothing is to be retracted. */
    public static final Prune NOTHING = new Prune(List.of());

    public Prune {
        roots = List.copyOf(roots);
    }

    public static Prune below(Collection<Path> given) {
        return new Prune(
                given.stream().map(path -> path.toAbsolutePath().normalize()).toList());
    }

    List<Request> requests(Contents contents, Sources found) {
        return contents.all().stream()
                .filter(holding -> !found.found(holding.name()))
                .filter(holding -> holding.submission()
                        .map(Submission::source)
                        .filter(this::isGone)
                        .isPresent())
                .<Request>map(holding -> new Request.Retract(
                        holding.name(),
                        "The file is gone: "
                                + holding.submission().map(Submission::source).orElse("")))
                .toList();
    }

    private boolean isGone(String source) {
        return roots.stream().anyMatch(root -> Path.of(source).startsWith(root)) && !Sources.exists(source);
    }
}
