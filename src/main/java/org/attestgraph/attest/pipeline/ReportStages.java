package org.attestgraph.attest.pipeline;

import java.util.List;
import org.attestgraph.attest.evaluate.AnnotationJson;
import org.attestgraph.attest.evaluate.Annotations;
import org.attestgraph.attest.evaluate.LexiconNaming;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.extract.Extractor;
import org.attestgraph.attest.extract.Models;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.rdf.NamedGraph;
import org.attestgraph.attest.rdf.ReferenceGraph;
import org.attestgraph.attest.rdf.ReportMapper;
import org.attestgraph.attest.rdf.Shapes;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.syntax.Grammar;

/** The stages that the program is made of. */
public final class ReportStages implements Stages {
    private final Entries entries;
    private final Extractor extractor;
    private final Annotations annotations;

    public ReportStages(Lexicon lexicon, Grammar grammar, Models models) {
        this.entries = lexicon.entries();
        this.extractor = new Extractor(lexicon, grammar, models);
        this.annotations = new Annotations(new LexiconNaming(entries));
    }

    public static ReportStages builtIn() {
        return new ReportStages(Lexicon.builtIn(), Grammar.builtIn(), Models.builtIn());
    }

    @Override
    public Extraction extract(Report report) {
        return extractor.extract(report);
    }

    /** A graph that may be stored: one that breaks a shape is a fault of the program, and gets no further. */
    @Override
    public CanonicalGraph graph(Extraction extraction, String base) {
        NamedGraph graph = new ReportMapper(new Iris(base), entries).toGraph(extraction);
        List<String> violations = Shapes.violations(graph.graph());
        if (!violations.isEmpty()) {
            throw new IllegalStateException("Its graph breaks the shapes: " + String.join("; ", violations));
        }
        return CanonicalGraph.of(graph);
    }

    @Override
    public List<CanonicalGraph> shared(String base) {
        return List.of(CanonicalGraph.of(ReferenceGraph.of(new Iris(base), entries)));
    }

    @Override
    public String json(Extraction extraction) {
        return AnnotationJson.write(annotations.of(extraction));
    }

    @Override
    public String knowledge() {
        return Knowledge.sha256();
    }
}
