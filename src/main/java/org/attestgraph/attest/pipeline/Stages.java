package org.attestgraph.attest.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Report;

/**
 * What becomes of a report. Every method is pure, and may be called by many threads at a time: the same report and base
 * always give the same graph.
 */
public interface Stages {
    Extraction extract(Report report);

    /**
     * The report's graph.
     *
     * @param base what the IRIs of the dataset's things begin with
     */
    CanonicalGraph graph(Extraction extraction, String base);

    /** Names what {@link #shared} is made from, anew whenever that changes; empty where nobody can tell. */
    default Optional<String> source() {
        return Optional.empty();
    }

    /** The graphs that those of all reports lean on: what the lexicons know. */
    List<CanonicalGraph> shared(String base);

    /** The same, which also know the places of {@code gazetteers}. */
    default Stages with(Gazetteers gazetteers) {
        return this;
    }

    /** Describes the places of gazetteers that have these ids, and what they lie in; empty where there are none. */
    default Optional<CanonicalGraph> places(Set<String> ids, String base) {
        return Optional.empty();
    }

    /** The extraction in the shape of the annotation guidelines. */
    Annotation annotation(Extraction extraction);

    /** The same, as JSON. */
    String json(Extraction extraction);

    /** SHA-256 of all that the stages know beside the report: lexicons, models. Empty where they know nothing. */
    default String knowledge() {
        return "";
    }
}
