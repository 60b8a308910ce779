package org.attestgraph.attest.server;

import java.nio.file.Path;
import java.util.List;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.attestgraph.attest.store.Graphs;

/** A store and its server, at any free port of this machine. */
record Served(GraphStore store, SparqlServer server) implements AutoCloseable {

    /** A new dataset of {@code graphs} below {@code temp}. */
    static Served graphs(Path temp, List<CanonicalGraph> graphs, Limits limits) {
        GraphStore store =
                GraphStore.openToWrite(DatasetFolder.create(temp.resolve("data"), Graphs.BASE, "test"), "test");
        store.replaceAll(graphs);
        return new Served(store, start(store, limits));
    }

    static SparqlServer start(GraphStore store, Limits limits) {
        return SparqlServer.start(store, Questions.builtIn(), SparqlServer.Options.local(0, limits, "test"));
    }

    String url() {
        return server.url();
    }

    String endpoint() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
