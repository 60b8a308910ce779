package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.attestgraph.attest.query.Answer;
import org.attestgraph.attest.query.Inquiry;
import org.attestgraph.attest.query.SafeQuery;
import org.attestgraph.attest.store.GraphStore;

/** Asks the queries that come with the server, {@code server/*.rq}. */
record Asked(GraphStore store, Duration patience) {
    /** The rows of {@code query}, with {@code values} in the place of its variables. */
    List<Binding> rows(String query, Map<Var, Node> values) {
        return store.read(dataset -> inquiry(query, values).ask(dataset, patience, answer -> {
            List<Binding> rows = new ArrayList<>();
            if (answer instanceof Answer.Rows found) {
                found.rows().forEachRemaining(rows::add);
            }
            return rows;
        }));
    }

    List<Triple> statements(String query, Map<Var, Node> values) {
        return store.read(dataset -> inquiry(query, values)
                .ask(
                        dataset,
                        patience,
                        answer -> answer instanceof Answer.Statements found
                                ? found.graph().find().toList()
                                : List.of()));
    }

    static Optional<String> text(Binding row, String variable) {
        Node node = row.get(variable);
        return node == null
                ? Optional.empty()
                : Optional.of(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
    }

    private static Inquiry inquiry(String query, Map<Var, Node> values) {
        return new Inquiry(query, SafeQuery.parse(query, read(query)), values);
    }

    static String read(String query) {
        try (InputStream file = Asked.class.getResourceAsStream("/server/" + query + ".rq")) {
            if (file == null) {
                throw new IOException("no such file");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The program lacks its file server/" + query + ".rq", e);
        }
    }
}
