package org.attestgraph.attest.pipeline;

import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Reading;

/** A report, and what it tells. */
sealed interface Told {
    Reading.Read reading();

    /** It has to be stored. */
    record Fresh(Reading.Read reading, CanonicalGraph graph, int incidents, int claims) implements Told {
        /** What {@code stages} make of it. */
        static Fresh of(Reading.Read reading, Stages stages, String base) {
            Extraction extraction = stages.extract(reading.report());
            return new Fresh(
                    reading,
                    stages.graph(extraction, base),
                    extraction.incidents().size(),
                    extraction.claims().size());
        }
    }

    /** It is stored. */
    record Kept(Reading.Read reading, Holding holding) implements Told {}
}
