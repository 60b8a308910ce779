package org.attestgraph.attest.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.attestgraph.attest.pipeline.Linking;
import org.attestgraph.attest.server.SparqlServer;
import org.attestgraph.attest.store.GraphStore;

/** Waits for a server's end, and brings it about in order on Ctrl-C; meanwhile takes in what others load. */
final class RunningServer {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private RunningServer() {}

    static void untilStopped(GraphStore store, SparqlServer server, PrintWriter out, Terminal terminal) {
        Thread following = Thread.ofPlatform().daemon().name("following").start(() -> follow(store, terminal));
        Thread ending = new Thread(
                () -> {
                    following.interrupt();
                    server.close();
                    store.close();
                },
                "ending");
        Runtime.getRuntime().addShutdownHook(ending);
        out.println("Ready at " + server.url() + " (SPARQL at " + server.endpoint() + "). Ctrl-C ends it.");
        out.flush();
        server.join();
        following.interrupt();
    }

    private static void follow(GraphStore store, Terminal terminal) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(BETWEEN_LOOKS);
                store.follow();
                if (Linking.areOutdated(store)) {
                    store.alone(() -> Linking.bringUpToDate(store, false));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                terminal.note(e.getMessage() + "\nThe server goes on with what it has.");
            }
        }
    }
}
