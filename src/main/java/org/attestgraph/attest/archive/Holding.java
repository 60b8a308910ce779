package org.attestgraph.attest.archive;

import java.util.Optional;

/**
 * A graph that the dataset holds now.
 *
 * @param name its IRI
 * @param submission the report that it is made of; empty for a graph of another kind
 * @param entry the entry that put it there
 */
public record Holding(String name, Piece graph, Optional<Submission> submission, Entry entry) {
    public String sha256() {
        return graph.sha256();
    }

    /** How many statements it has. */
    public long quads() {
        return entry.act() instanceof Act.Stored stored ? stored.quads() : 0;
    }

    Holding at(String source) {
        return new Holding(
                name,
                graph,
                submission.map(was -> new Submission(
                        source,
                        was.fileName(),
                        was.metadata(),
                        was.original(),
                        was.extracted(),
                        was.incidents(),
                        was.claims())),
                entry);
    }
}
