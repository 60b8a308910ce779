package org.attestgraph.attest.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.publish.OntologyPage;

/** The ontology, at {@code /ontology}, as the things of the dataset are served. */
final class OntologyServlet extends HttpServlet {
    static final String PATH = "/ontology";
    static final String NAMESPACE = "https://w3id.org/attest/ontology#";

    private final transient Graph graph = GraphFactory.createDefaultGraph();

    OntologyServlet() throws IOException {
        try (InputStream file = OntologyServlet.class.getResourceAsStream("/ontology/attest.ttl")) {
            if (file == null) {
                throw new IOException("The program lacks its file ontology/attest.ttl");
            }
            RDFDataMgr.read(graph, file, Lang.TURTLE);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        Described described = new Described(PATH, Rendering.ALL);
        Optional<Rendering> rendering = path.startsWith(PATH + ".")
                ? Rendering.endingWith(path.substring(PATH.length() + 1))
                : Optional.empty();
        if (rendering.isEmpty()) {
            described.lead(request, response);
            return;
        }
        byte[] body = rendering.flatMap(Rendering::format).map(this::written).orElseGet(() -> Described.body(page()));
        described.send(request, response, rendering.get(), body);
    }

    /** By a writer that knows blank nodes, of which the dataset has none. */
    private byte[] written(DumpFormat format) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        RDFWriter.source(graph)
                .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
                .output(body);
        return body.toByteArray();
    }

    private Html page() {
        Html page = new Html();
        page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>Ontology · Attest</title>\n<link rel=\"icon\" href=\"/site/icon.svg\" type=\"image/svg+xml\">\n"
                + "<link rel=\"stylesheet\" href=\"/site/attest.css\">\n</head>\n<body class=\"thing\">\n"
                + "<header class=\"bar\"><a class=\"brand\" href=\"/\">Attest</a></header>\n"
                + "<main>\n<h1>The ontology</h1>\n<p class=\"iri\"><code>"
                + NAMESPACE + "</code></p>\n<p class=\"formats\">");
        for (Rendering rendering : Rendering.STATEMENTS) {
            page.link(PATH + "." + rendering.ending(), rendering.ending()).raw(" ");
        }
        return page.raw("</p>\n").raw(OntologyPage.html()).raw("</main>\n</body>\n</html>\n");
    }
}
