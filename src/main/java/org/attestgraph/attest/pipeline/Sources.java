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
import org.attestgraph.attest.report.Reading;

/** Which reports a load found, and where. */
final class Sources {
    private static final String STANDARD_INPUT = "standard-input";
    private static final Pattern ADDRESS = Pattern.compile("\\A[a-z][a-z0-9+.-]*+://?");

    private final Map<String, String> sourceByName = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> inDoubt = new HashSet<>();

    /** The path of {@code where} in full, so that it means the same in every folder; the address of a file elsewhere as it is. */
    static String of(String where) {
        try {
            return file(where).equals(STANDARD_INPUT) || ADDRESS.matcher(where).lookingAt()
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
        for (String earlier : file(source).equals(STANDARD_INPUT) ? List.<String>of() : contents.from(source)) {
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

    /** Takes down what became of a file, or of a part of one. */
    void saw(Made<?> made) {
        String file = file(of(made.reading().where()));
        switch (made) {
            case Made.Thing<?> thing -> opened.add(file);
            case Made.Fault<?> fault -> inDoubt.add(file);
            case Made.Passed<?> passed -> (passed.reading() instanceof Reading.Refused ? inDoubt : opened).add(file);
        }
    }

    /** Whether not everything in the file that {@code source} is, or is a part of, could be read. */
    boolean isInDoubt(String source) {
        return inDoubt.contains(file(source));
    }

    /** Whether what was once read there, and was not found this time, is there no more. */
    boolean isGone(String source) {
        return isFileGone(source) || (opened.contains(file(source)) && !isInDoubt(source));
    }

    /** Why it is no more there, for the ledger. */
    String why(String source) {
        return (isFileGone(source) ? "The file is gone: " : "No longer in its file: ") + source;
    }

    /** A file in a folder that cannot be looked into is not gone. */
    private static boolean isFileGone(String source) {
        return Files.notExists(Path.of(source)) && Files.notExists(Path.of(file(source)));
    }

    /** The path of the file that {@code source} is, or is a part of. */
    static String file(String source) {
        int inside = source.indexOf("!/");
        return inside > 0 && !Files.exists(Path.of(source)) ? source.substring(0, inside) : source;
    }

    /** Whether the file is there; for a part of a file, whether that file is. */
    private static boolean exists(String source) {
        try {
            return Files.exists(Path.of(file(source)));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
