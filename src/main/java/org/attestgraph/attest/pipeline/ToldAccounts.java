package org.attestgraph.attest.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.rdf.AccountReader;
import org.attestgraph.attest.rdf.Hierarchy;
import org.attestgraph.attest.review.Decisions;

/** The accounts that the graphs of reports tell, wherever these are kept. */
record ToldAccounts(AccountReader reader, Decisions decisions) {

    /** @param reference what the lexicons know */
    static ToldAccounts of(Graph reference, Decisions decisions) {
        Hierarchy hierarchy = new Hierarchy(reference);
        return new ToldAccounts(new AccountReader(hierarchy, hierarchy.credits()), decisions);
    }

    /** Those of the graph of {@code quads} as they are read, whatever people decided. */
    List<Account> asRead(Stream<Quad> quads) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        return reader.accounts(graph);
    }

    /** The same accounts as people decided of them. */
    List<Account> decided(List<Account> asRead) {
        return decisions.applied(asRead, reader::spot, reader::thing);
    }
}
