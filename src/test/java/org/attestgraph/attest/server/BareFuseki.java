package org.attestgraph.attest.server;

import org.apache.jena.fuseki.main.FusekiServer;
import org.attestgraph.attest.store.GraphStore;
import org.eclipse.jetty.server.ServerConnector;

/** Fuseki as it comes, over the same store, to compare with. */
record BareFuseki(FusekiServer server) implements AutoCloseable {
    static BareFuseki over(GraphStore store) {
        FusekiServer server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/bare", store.dataset(), false)
                .build();
        // With 5 MB for each answer, as Fuseki has it, it would run out of memory in this build, which collects it late
        Connections.keepBuffers((ServerConnector) server.getJettyServer().getConnectors()[0]);
        server.start();
        return new BareFuseki(server);
    }

    String endpoint() {
        return "http://localhost:" + server.getHttpPort() + "/bare/sparql";
    }

    @Override
    public void close() {
        server.stop();
    }
}
