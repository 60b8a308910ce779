package org.attestgraph.attest.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Origin;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;

/** What is to be done to the dataset; what comes of it is an {@link Act}. */
public sealed interface Request {

    /** Put {@code graph} in the place of what has its name; see {@link Act.Stored}. */
    record Store(String word, CanonicalGraph graph, Optional<Paper> paper, Optional<String> replaces)
            implements Request {
        /** A graph that is not of a report. */
        public static Store graph(String word, CanonicalGraph graph) {
            return new Store(word, graph, Optional.empty(), Optional.empty());
        }
    }

    /** Take the graph {@code name} back. */
    record Retract(String name, String why) implements Request {}

    /** The report {@code name} is found in {@code source} now. */
    record Move(String name, String source) implements Request {}

    /** The gazetteer whose index lies in the dataset's folder already counts from now on; see {@link Act.Gazetteer}. */
    record Gazetteer(Act.Gazetteer gazetteer) implements Request {}

    /** What people decided counts from now on; see {@link Act.Reviewed}. */
    record Review(String source, Original table, int decisions) implements Request {}

    /** A report to be kept; see {@link Submission}. */
    record Paper(
            String source,
            String fileName,
            Metadata metadata,
            Original original,
            Optional<Extract> extract,
            int incidents,
            int claims) {

        /** A report whose bytes are its text. */
        public Paper(String source, String fileName, Metadata metadata, Original original, int incidents, int claims) {
            this(source, fileName, metadata, original, Optional.empty(), incidents, claims);
        }

        /** The same report, found in {@code source}, as it was read. */
        public static Paper of(String source, Reading.Read read, int incidents, int claims) {
            return new Paper(
                    source,
                    read.report().fileName(),
                    read.given(),
                    read.original(),
                    read.report().origin().map(origin -> Extract.of(origin, read.report())),
                    incidents,
                    claims);
        }
    }

    /** The text that a reader took out of an original, in UTF-8. */
    record Extract(String reader, String version, Original text) {
        static Extract of(Origin origin, Report report) {
            return new Extract(
                    origin.reader(),
                    origin.version(),
                    new Original(report.text().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
