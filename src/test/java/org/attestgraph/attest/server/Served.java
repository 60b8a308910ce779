package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
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

    /** Asks a query of an endpoint, as SPARQL 1.1 Protocol has it. */
    static HttpResponse<String> ask(HttpClient client, String endpoint, String query)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(endpoint))
                        .header("Content-Type", "application/sparql-query")
                        .header("Accept", "application/sparql-results+json, application/n-triples, */*;q=0.5")
                        .timeout(Duration.ofMinutes(10))
                        .POST(BodyPublishers.ofString(query))
                        .build(),
                BodyHandlers.ofString(UTF_8));
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
