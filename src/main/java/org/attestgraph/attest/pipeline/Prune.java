package org.attestgraph.attest.pipeline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attestgraph.attest.archive.Contents;
import org.attestgraph.attest.archive.Holding;
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

    /** Retracts what is gone: a report whose file is, or whose file was read and no longer holds it. */
    List<Request> requests(Contents contents, Sources found) {
        return missing(contents, found)
                .filter(holding -> found.isGone(source(holding)))
                .<Request>map(holding -> new Request.Retract(holding.name(), found.why(source(holding))))
                .toList();
    }

    /** Files of which not everything could be read: what is missing of them may still be there. */
    Set<String> doubtful(Contents contents, Sources found) {
        return missing(contents, found)
                .map(Prune::source)
                .filter(source -> !found.isGone(source) && found.isInDoubt(source))
                .map(Sources::file)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Holding> missing(Contents contents, Sources found) {
        return contents.all().stream()
                .filter(holding -> !found.found(holding.name()))
                .filter(holding -> holding.submission().isPresent() && isBelow(source(holding)));
    }

    private static String source(Holding holding) {
        return holding.submission().map(Submission::source).orElse("");
    }

    private boolean isBelow(String source) {
        try {
            return roots.stream().anyMatch(root -> Path.of(Sources.file(source)).startsWith(root));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
