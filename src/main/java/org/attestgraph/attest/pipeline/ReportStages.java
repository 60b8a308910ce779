package org.attestgraph.attest.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.attestgraph.attest.evaluate.AnnotationJson;
import org.attestgraph.attest.evaluate.Annotations;
import org.attestgraph.attest.evaluate.LexiconNaming;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.extract.Extractor;
import org.attestgraph.attest.extract.Models;
import org.attestgraph.attest.format.OwnFile;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.GazetteerGraph;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.rdf.NamedGraph;
import org.attestgraph.attest.rdf.ReferenceGraph;
import org.attestgraph.attest.rdf.ReportMapper;
import org.attestgraph.attest.rdf.Sha256;
import org.attestgraph.attest.rdf.Shapes;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.syntax.Grammar;

/** The stages that the program is made of. */
public final class ReportStages implements Stages {
    private final Lexicon lexicon;
    private final Grammar grammar;
    private final Models models;
    private final Gazetteers gazetteers;
    private final Entries entries;
    private final Extractor extractor;
    private final Annotations annotations;

    public ReportStages(Lexicon lexicon, Grammar grammar, Models models) {
        this(lexicon, grammar, models, Gazetteers.NONE);
    }

    private ReportStages(Lexicon lexicon, Grammar grammar, Models models, Gazetteers gazetteers) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.models = models;
        this.gazetteers = gazetteers;
        this.entries = lexicon.entries();
        this.extractor = new Extractor(lexicon, gazetteers, grammar, models);
        this.annotations = new Annotations(new LexiconNaming(entries));
    }

    /** Reads lexicons, grammar and models side by side: one after the other they are most of a start. */
    public static ReportStages builtIn() {
        CompletableFuture<Grammar> grammar = CompletableFuture.supplyAsync(Grammar::builtIn);
        CompletableFuture<Models> models = CompletableFuture.supplyAsync(Models::builtIn);
        return new ReportStages(Lexicon.builtIn(), grammar.join(), models.join());
    }

    @Override
    public Stages with(Gazetteers others) {
        return others.isEmpty() ? this : new ReportStages(lexicon.with(others), grammar, models, others);
    }

    @Override
    public Extraction extract(Report report) {
        return extractor.extract(report);
    }

    /** A graph that may be stored: one that breaks a shape gets no further. */
    @Override
    public CanonicalGraph graph(Extraction extraction, String base) {
        NamedGraph graph = new ReportMapper(new Iris(base), entries).toGraph(extraction);
        List<String> violations = Shapes.violations(graph.graph());
        if (!violations.isEmpty()) {
            throw new UnfitGraphException(violations);
        }
        return CanonicalGraph.of(graph);
    }

    /** The program as it was packed, with the lexicons in it; while it is being developed there is no such file. */
    @Override
    public Optional<String> source() {
        return OwnFile.path().flatMap(ReportStages::hash);
    }

    private static Optional<String> hash(Path program) {
        try {
            return Optional.of(Sha256.of(Files.readAllBytes(program)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<CanonicalGraph> shared(String base) {
        return List.of(CanonicalGraph.of(ReferenceGraph.of(new Iris(base), entries)));
    }

    @Override
    public Optional<CanonicalGraph> places(Set<String> ids, String base) {
        SortedMap<String, Entry> places = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            String id = open.remove();
            if (!entries.isListed(EntityKind.PLACE, id) && !places.containsKey(id)) {
                gazetteers.find(EntityKind.PLACE, id).ifPresent(entry -> {
                    places.put(id, entry);
                    open.addAll(entry.broader());
                });
            }
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(CanonicalGraph.of(GazetteerGraph.of(
                        new Iris(base), entries, List.copyOf(places.values()), gazetteers.licenses())));
    }

    @Override
    public Annotation annotation(Extraction extraction) {
        return annotations.of(extraction);
    }

    @Override
    public String json(Extraction extraction) {
        return AnnotationJson.write(annotation(extraction));
    }

    @Override
    public String knowledge() {
        return gazetteers.isEmpty() ? Knowledge.sha256() : Knowledge.sha256(gazetteers.hashes());
    }
}
