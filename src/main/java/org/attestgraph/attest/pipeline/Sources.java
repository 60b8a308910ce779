package org.attestgraph.attest.pipeline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.Contents;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Submission;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Original;

/** Which reports a load found, and where. */
final class Sources {
    private static final String STANDARD_INPUT = "standard-input";
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*://?");

    private final Map<String, String> sourceByName = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    /** The path of {@code where} in full, so that it means the same in every folder; the address of a file elsewhere as it is. */
    static String of(String where) {
        try {
            return where.equals(STANDARD_INPUT) || ADDRESS.matcher(where).lookingAt()
                    ? where
                    : Path.of(where).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return where;
        }
    }

    boolean found(String name) {
        return sourceByName.containsKey(name);
    }

    /** What is to be done so that the dataset holds {@code told} and knows where it was found. */
    List<Request> requests(Told told, Archive archive) {
        String source = of(told.reading().where());
        return switch (told) {
            case Told.Fresh fresh ->
                stored(
                        fresh.graph(),
                        Request.Paper.of(source, fresh.reading(), fresh.incidents(), fresh.claims()),
                        archive.contents());
            case Told.Kept kept -> {
                sourceByName.put(kept.holding().name(), source);
                yield replaced.remove(kept.holding().name())
                        ? List.of(again(kept, source, archive))
                        : moved(kept.holding(), source);
            }
        };
    }

    /** Likewise, for {@code graph}, which is made of {@code paper}. */
    List<Request> stored(CanonicalGraph graph, Request.Paper paper, Contents contents) {
        String name = graph.name();
        String source = paper.source();
        sourceByName.put(name, source);
        List<Request> requests = new ArrayList<>();
        Optional<String> replaces = Optional.empty();
        for (String earlier : source.equals(STANDARD_INPUT) ? List.<String>of() : contents.from(source)) {
            if (sourceByName.containsKey(earlier) && !earlier.equals(name)) {
                requests.add(new Request.Move(earlier, sourceByName.get(earlier)));
            } else if (!earlier.equals(name)) {
                replaces = Optional.of(earlier);
                replaced.add(earlier);
            }
        }
        boolean held = contents.holding(name).isPresent();
        requests.add(new Request.Store(
                held || replaces.isPresent() ? "replace" : "load", graph, Optional.of(paper), replaces));
        return requests;
    }

    /** A report whose file has changed, and that is found in another. */
    private static Request again(Told.Kept kept, String source, Archive archive) {
        Holding held = kept.holding();
        Submission was = held.submission().orElseThrow();
        return new Request.Store(
                "load",
                archive.graph(held.name(), held.graph()),
                Optional.of(new Request.Paper(
                        source,
                        was.fileName(),
                        was.metadata(),
                        kept.reading().original(),
                        was.extracted()
                                .map(extracted -> new Request.Extract(
                                        extracted.reader(),
                                        extracted.version(),
                                        new Original(archive.bytes(extracted.text())))),
                        was.incidents(),
                        was.claims())),
                Optional.empty());
    }

    /** The place where it was found first counts as long as there is a file. */
    private static List<Request> moved(Holding holding, String source) {
        String known = holding.submission().map(Submission::source).orElse(source);
        return known.equals(source) || exists(known) ? List.of() : List.of(new Request.Move(holding.name(), source));
    }

    /** Whether the file is there; for a part of a file, whether that file is. */
    static boolean exists(String source) {
        try {
            int inside = source.indexOf("!/");
            return Files.exists(Path.of(source))
                    || (inside > 0 && Files.isRegularFile(Path.of(source.substring(0, inside))));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
