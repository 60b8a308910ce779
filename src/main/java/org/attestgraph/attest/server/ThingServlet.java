package org.attestgraph.attest.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.attestgraph.attest.markup.Html;
import org.attestgraph.attest.query.Names;

/** The things of the dataset, each at {@code /id/} and what its IRI has after the dataset's base. */
final class ThingServlet extends TurnServlet {
    static final String PATH = "/id/";
    private static final Var THIS = Var.alloc("this");
    private static final Pattern STEPS = Pattern.compile("(?:[A-Za-z0-9._~/-]|%(?=[0-9A-F]{2}))++");

    private final transient Asked asked;
    private final String base;

    ThingServlet(Asked asked, Turnstile turnstile) {
        super(turnstile, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        this.asked = asked;
        this.base = asked.store().folder().base();
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, request.getRequestURI().substring(PATH.length()));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        List<Triple> whole = statements(name);
        if (!whole.isEmpty()) {
            new Described(PATH + name, Rendering.ALL).lead(request, response);
            return;
        }
        int dot = name.lastIndexOf('.');
        Optional<Rendering> rendering = dot < 0 ? Optional.empty() : Rendering.endingWith(name.substring(dot + 1));
        List<Triple> statements = rendering.isEmpty() ? List.of() : statements(name.substring(0, dot));
        if (statements.isEmpty()) {
            Plain.send(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "[" + request.getRequestURI() + "] The dataset has no such thing.\nStart at /");
            return;
        }
        String stem = name.substring(0, dot);
        byte[] body = rendering
                .flatMap(Rendering::format)
                .map(format -> Described.body(statements, format, base))
                .orElseGet(() -> Described.body(page(stem)));
        new Described(PATH + stem, Rendering.ALL).send(request, response, rendering.orElseThrow(), body);
    }

    private List<Triple> statements(String name) {
        return STEPS.matcher(name).matches() ? asked.statements("thing", values(name)) : List.of();
    }

    private Html page(String name) {
        Map<Var, Node> values = values(name);
        return new ThingPage(base + name, new Names(base))
                .write(
                        asked.rows("thing-says", values),
                        asked.rows("thing-said", values),
                        asked.rows("thing-words", values));
    }

    private Map<Var, Node> values(String name) {
        return Map.of(THIS, NodeFactory.createURI(base + name));
    }
}
