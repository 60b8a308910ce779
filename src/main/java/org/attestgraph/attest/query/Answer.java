package org.attestgraph.attest.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/** What a query gives; to be used within the transaction that it is asked in. */
public sealed interface Answer {

    /** Of SELECT; can be read once. */
    record Rows(RowSet rows) implements Answer {}

    /** Of ASK. */
    record Truth(boolean holds) implements Answer {}

    /** Of CONSTRUCT and DESCRIBE. */
    record Statements(Graph graph) implements Answer {}
}
