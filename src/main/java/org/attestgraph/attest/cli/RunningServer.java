package org.attestgraph.attest.cli;

import java.io.PrintWriter;
import org.attestgraph.attest.server.SparqlServer;
import org.attestgraph.attest.store.GraphStore;

/** Waits for a server's end, and brings it about in order on Ctrl-C. */
final class RunningServer {
    private RunningServer() {}

    static void untilStopped(GraphStore store, SparqlServer server, PrintWriter out) {
        Thread ending = new Thread(
                () -> {
                    server.close();
                    store.close();
                },
                "ending");
        Runtime.getRuntime().addShutdownHook(ending);
        out.println("Ready at " + server.url() + " (SPARQL at " + server.endpoint() + "). Ctrl-C ends it.");
        out.flush();
        server.join();
    }
}
