package org.attestgraph.attest.pipeline;

import java.util.List;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Report;

/** The stages given, but for the graph of the lexicons, which takes longer to store than all else in a small test. */
public record WithoutShared(Stages stages) implements Stages {
    @Override
    public Extraction extract(Report report) {
        return stages.extract(report);
    }

    @Override
    public CanonicalGraph graph(Extraction extraction, String base) {
        return stages.graph(extraction, base);
    }

    @Override
    public List<CanonicalGraph> shared(String base) {
        return List.of();
    }

    @Override
    public Annotation annotation(Extraction extraction) {
        return stages.annotation(extraction);
    }

    @Override
    public String json(Extraction extraction) {
        return stages.json(extraction);
    }

    @Override
    public String knowledge() {
        return stages.knowledge();
    }
}
