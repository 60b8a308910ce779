package org.attestgraph.attest.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.scratch.ScratchFile;

/**
 * The dataset as one: what it holds, at {@code /.well-known/void}, what can be asked of it, at its endpoint, and all of it,
 * at {@code /dump.trig.gz}.
 */
final class DatasetServlet extends TurnServlet {
    static final String VOID = "/.well-known/void";
    static final String DUMP = "/dump.trig.gz";

    private final transient Asked asked;

    DatasetServlet(Asked asked, Turnstile turnstile) {
        super(turnstile, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        this.asked = asked;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case DUMP -> dump(response);
            case VOID -> describe(request, response, "void");
            default -> describe(request, response, "service", "void");
        }
    }

    private void describe(HttpServletRequest request, HttpServletResponse response, String... queries)
            throws IOException {
        Described described = new Described("", Rendering.STATEMENTS);
        Rendering rendering = described.wanted(request).orElse(Rendering.TURTLE);
        String here = request.getScheme() + "://" + request.getHeader("Host");
        String base = asked.store().folder().base();
        Map<Var, Node> values = Map.of(
                Var.alloc("this"), iri(base),
                Var.alloc("space"), NodeFactory.createLiteralString(base),
                Var.alloc("endpoint"), iri(here + "/attest/sparql"),
                Var.alloc("dump"), iri(here + DUMP));
        List<Triple> statements = new ArrayList<>();
        for (String query : queries) {
            statements.addAll(asked.statements(query, values));
        }
        response.setHeader("Vary", "Accept");
        described.send(
                request,
                response,
                rendering,
                Described.body(statements, rendering.format().orElse(DumpFormat.TURTLE), base));
    }

    /** By way of a file, so that a slow reader does not keep the dataset from changing. */
    private void dump(HttpServletResponse response) throws IOException {
        try (ScratchFile file = ScratchFile.create()) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file.path()), 1 << 16)) {
                Dump.write(asked.store(), graph -> true, DumpFormat.TRIG, out);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            response.setContentType("application/gzip");
            response.setContentLengthLong(Files.size(file.path()));
            Files.copy(file.path(), response.getOutputStream());
        }
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
