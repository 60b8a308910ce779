package org.attestgraph.attest.pipeline;

import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.store.CanonicalGraph;

/** What came of one reading in the stages. */
sealed interface Made {

    /** A graph, and how much it tells. */
    record Graph(Reading.Read reading, CanonicalGraph graph, int incidents, int claims) implements Made {}

    /** A fault of the program. */
    record Fault(Reading.Read reading, Throwable cause) implements Made {}

    /** Nothing to make a graph of. */
    record Passed(Reading reading) implements Made {}

    /** Runs {@code stages}; whatever a report makes go wrong in them concerns that report alone. */
    static Made of(Reading.Read reading, Stages stages, String base) {
        Report report = reading.report();
        try {
            Extraction extraction = stages.extract(report);
            CanonicalGraph graph = stages.graph(extraction, base);
            return new Graph(
                    reading,
                    graph,
                    extraction.incidents().size(),
                    extraction.claims().size());
        } catch (RuntimeException | StackOverflowError e) {
            return new Fault(reading, e);
        }
    }
}
