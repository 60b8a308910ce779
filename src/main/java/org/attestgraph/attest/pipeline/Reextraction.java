package org.attestgraph.attest.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.archive.Submission;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.GraphDifference;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.store.GraphStore;

/**
 * Tells anew what the reports of a store say, from their originals in the archive.
 *
 * @param threads that extract
 */
public record Reextraction(ReportReader reader, Stages stages, GraphStore store, int threads) {
    private static final int GRAPHS = 150;

    /** A report that would say something else than before. */
    public record Changed(Holding was, Request.Store request, GraphDifference difference) {}

    /** What came of it: {@code failed} are reports that cannot be told anew, as messages; they stay as they are. */
    public record Finding(List<Changed> changed, int unchanged, List<String> failed) {
        public Finding {
            changed = List.copyOf(changed);
            failed = List.copyOf(failed);
        }
    }

    /** Finds what would change, and changes nothing. */
    public Finding find(Progress progress) {
        List<Changed> changed = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        int[] unchanged = {0};
        Iterator<Holding> reports = store.archive().contents().all().stream()
                .filter(holding -> holding.submission().isPresent())
                .toList()
                .iterator();
        Parallel.each(reports, threads, this::told, told -> {
            told.failure().ifPresent(failed::add);
            told.changed().ifPresent(changed::add);
            unchanged[0] += told.failure().isEmpty() && told.changed().isEmpty() ? 1 : 0;
            progress.done(told.name());
        });
        return new Finding(changed, unchanged[0], failed);
    }

    /** Stores what was found, and the graphs that those of the reports lean on. */
    public void commit(Finding finding) {
        List<Request> requests = new ArrayList<>();
        NamedPlaces places = new NamedPlaces(store.folder().base());
        finding.changed().forEach(changed -> places.take(changed.request().graph()));
        requests.addAll(places.requests(stages, store.folder().base(), store.archive()));
        stages.shared(store.folder().base()).forEach(graph -> requests.add(Request.Store.graph("lexicon", graph)));
        finding.changed().forEach(changed -> requests.add(changed.request()));
        for (int i = 0; i < requests.size(); i += GRAPHS) {
            store.change(requests.subList(i, Math.min(requests.size(), i + GRAPHS)), stages.knowledge());
        }
    }

    private Told told(Holding holding) {
        Submission given = holding.submission().orElseThrow();
        Original original = new Original(store.archive().bytes(given.original()));
        try {
            return switch (reader.read(given.source(), given.fileName(), original, given.metadata(), form(given))) {
                case Reading.Read read -> told(holding, given, read);
                case Reading.Refused refused -> Told.failed(holding, refused.message());
                case Reading.SameAs same -> Told.failed(holding, same.message());
                case Reading.Noted noted -> Told.failed(holding, noted.message());
            };
        } catch (UnfitGraphException e) {
            return Told.failed(holding, e.message(given.source()));
        } catch (RuntimeException | StackOverflowError e) {
            return Told.failed(holding, new Summary.Failure(given.source(), e).message());
        }
    }

    private Told told(Holding holding, Submission given, Reading.Read read) {
        Extraction extraction = stages.extract(read.report());
        CanonicalGraph graph = stages.graph(extraction, store.folder().base());
        if (graph.sha256().equals(holding.sha256())) {
            return new Told(holding.name(), Optional.empty(), Optional.empty());
        }
        Request.Store request = new Request.Store(
                "reextract",
                graph,
                Optional.of(Request.Paper.of(
                        given.source(),
                        read,
                        extraction.incidents().size(),
                        extraction.claims().size())),
                Optional.empty());
        CanonicalGraph before = store.archive().graph(holding.name(), holding.graph());
        Changed changed = new Changed(holding, request, GraphDifference.of(before, graph));
        return new Told(holding.name(), Optional.of(changed), Optional.empty());
    }

    /** As which it was read before: a mail out of a mailbox does not always look like one. */
    private static Optional<Form> form(Submission given) {
        return given.extracted().map(Submission.Extracted::reader).flatMap(Form::called);
    }

    private record Told(String name, Optional<Changed> changed, Optional<String> failure) {
        static Told failed(Holding holding, String message) {
            return new Told(holding.name(), Optional.empty(), Optional.of(message));
        }
    }
}
