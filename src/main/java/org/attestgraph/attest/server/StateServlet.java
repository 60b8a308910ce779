package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.attestgraph.attest.store.GraphStore;

/** How the server does: {@code /health} for who restarts it, {@code /metrics} for who watches it. */
final class StateServlet extends HttpServlet {
    static final String HEALTH = "/health";
    static final String METRICS = "/metrics";

    private final transient GraphStore store;
    private final transient Metrics metrics;

    StateServlet(GraphStore store, Metrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals(METRICS)) {
            Plain.send(
                    response,
                    "text/plain; version=0.0.4; charset=utf-8",
                    metrics.text().getBytes(UTF_8));
            return;
        }
        List<String> damaged = store.damaged();
        if (damaged.isEmpty()) {
            Plain.send(response, HttpServletResponse.SC_OK, "ok");
        } else {
            Plain.send(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "[" + damaged.getFirst() + "] The index is damaged.\nMake it anew: ./attest rebuild");
        }
    }
}
