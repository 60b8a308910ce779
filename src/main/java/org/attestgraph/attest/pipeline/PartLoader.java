package org.attestgraph.attest.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.ArchiveException;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Submission;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.rdf.Shapes;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.store.DatasetException;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;

/**
 * Takes parts into a store. Nothing of a part is believed: its ledger must be whole, originals and graphs must have the
 * hashes that it tells, each graph must be named after its original and fit the shapes.
 *
 * @param threads that read and check; one more writes
 */
public record PartLoader(Stages stages, GraphStore store, int threads) {
    private static final String AGAIN = "Make the part anew, and load it again.";

    /**
     * Takes the reports of {@code parts} in, in their order: of two with the same bytes the first counts, and one that is
     * stored already with the same bytes and metadata stays as it is.
     *
     * @param stopped whether to leave it at what is done by now
     */
    public Summary load(List<Path> parts, Progress progress, BooleanSupplier stopped) {
        Instant start = Instant.now();
        String base = store.folder().base();
        Tally tally = new Tally();
        Sources sources = new Sources();
        NamedPlaces places = new NamedPlaces(base);
        store.postponeFirstIndex();
        store.replaceShared(stages.source(), stages.knowledge(), () -> stages.shared(base));
        for (Path part : parts) {
            try (Archive archive = open(part, base)) {
                Intake intake = new Intake(store, tally, sources, places);
                List<Holding> reports = archive.contents().all().stream()
                        .filter(holding -> holding.submission().isPresent())
                        .toList();
                Parallel.each(
                        reports.iterator(), threads, holding -> checked(archive, holding, base), intake::add, stopped);
                intake.write();
            } catch (DatasetException | ArchiveException e) {
                tally.refused(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                tally.refused("[" + part + "] Cannot be read: " + e + ".\nCheck that you may read it.");
            }
            progress.done(part.toString());
        }
        if (stopped.getAsBoolean()) {
            store.leaveIndex();
        } else {
            List<Request> described = places.requests(stages, base, store.archive());
            if (!described.isEmpty()) {
                store.change(described, stages.knowledge());
            }
            store.completeIndex();
        }
        return tally.summary(Duration.between(start, Instant.now()));
    }

    private static Archive open(Path part, String base) throws IOException {
        DatasetFolder folder = DatasetFolder.open(part);
        if (!folder.base().equals(base)) {
            throw new DatasetException(
                    part.toString(),
                    "Its IRIs begin with " + folder.base() + ", and those of the dataset with " + base + ".",
                    "Make the part with --base " + base + ", or load it into a dataset of its own.");
        }
        if (!Files.isRegularFile(part.resolve(PartMaker.REJECTS))) {
            throw new DatasetException(
                    part.toString(),
                    "This part is not whole: it has no " + PartMaker.REJECTS + ", which is written last.",
                    AGAIN);
        }
        return Archive.open(part);
    }

    /** A report of a part, or why it is none that may be stored. */
    private sealed interface Checked {
        record Fit(Holding holding, CanonicalGraph graph, Request.Paper paper) implements Checked {}

        record Unfit(String message) implements Checked {}
    }

    private static Checked checked(Archive part, Holding holding, String base) {
        String where = holding.submission().map(Submission::source).orElse(holding.name());
        try {
            Submission given = holding.submission().orElseThrow();
            Request.Paper paper = paper(part, given);
            CanonicalGraph graph = part.graph(holding.name(), holding.graph());
            String name = new Iris(base).report(paper.original().sha256()).getURI();
            if (!graph.name().equals(name)) {
                return new Checked.Unfit("[" + where + "] Its graph is not named after its bytes.\n" + AGAIN);
            }
            List<String> violations = Shapes.violations(triples(graph));
            return violations.isEmpty()
                    ? new Checked.Fit(holding, graph, paper)
                    : new Checked.Unfit(new UnfitGraphException(violations).message(where));
        } catch (ArchiveException e) {
            return new Checked.Unfit(String.valueOf(e.getMessage()));
        } catch (RiotException | IllegalArgumentException e) {
            return new Checked.Unfit("[" + where + "] Not a graph of its own: " + e.getMessage() + ".\n" + AGAIN);
        }
    }

    private static Graph triples(CanonicalGraph graph) {
        Graph triples = GraphFactory.createDefaultGraph();
        graph.quads().forEach(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private static Request.Paper paper(Archive part, Submission given) {
        return new Request.Paper(
                Sources.of(given.source()),
                given.fileName(),
                given.metadata(),
                new Original(part.bytes(given.original())),
                given.extracted()
                        .map(extracted -> new Request.Extract(
                                extracted.reader(), extracted.version(), new Original(part.bytes(extracted.text())))),
                given.incidents(),
                given.claims());
    }

    /** Gathers the reports of a part until a commit is worth its while. */
    private static final class Intake {
        private final GraphStore store;
        private final Tally tally;
        private final Sources sources;
        private final NamedPlaces places;
        private final List<Checked.Fit> waiting = new ArrayList<>();
        private String knowledge = "";
        private int quads;

        Intake(GraphStore store, Tally tally, Sources sources, NamedPlaces places) {
            this.store = store;
            this.tally = tally;
            this.sources = sources;
            this.places = places;
        }

        void add(Checked checked) {
            switch (checked) {
                case Checked.Unfit unfit -> tally.refused(unfit.message());
                case Checked.Fit fit -> add(fit);
            }
        }

        private void add(Checked.Fit fit) {
            String where = fit.paper().source();
            if (!tally.first(where, fit.paper().original().sha256())) {
                return;
            }
            Optional<Submission> held = store.archive()
                    .ofOriginal(fit.paper().original().sha256())
                    .flatMap(Holding::submission)
                    .filter(was -> was.metadata().equals(fit.paper().metadata()));
            if (held.isPresent()) {
                tally.stored(
                        GraphStore.Change.UNCHANGED,
                        held.get().incidents(),
                        held.get().claims());
                return;
            }
            String with = fit.holding().entry().knowledge();
            if (!with.equals(knowledge)) {
                write();
                knowledge = with;
            }
            waiting.add(fit);
            places.take(fit.graph());
            quads += fit.graph().quads().size();
            if (Commits.areDue(waiting.size(), quads)) {
                write();
            }
        }

        void write() {
            List<Request> requests = new ArrayList<>();
            waiting.forEach(fit -> requests.addAll(
                    sources.stored(fit.graph(), fit.paper(), store.archive().contents())));
            Map<String, GraphStore.Change> changes = requests.isEmpty() ? Map.of() : store.change(requests, knowledge);
            waiting.forEach(fit -> tally.stored(
                    changes.getOrDefault(fit.graph().name(), GraphStore.Change.UNCHANGED),
                    fit.paper().incidents(),
                    fit.paper().claims()));
            waiting.clear();
            quads = 0;
        }
    }
}
