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
import org.attestgraph.attest.markup.Html;
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

    private static Html page() {
        Html page = Frame.begin("Ontology", PATH).raw("<h1>The ontology</h1>\n");
        Frame.address(page, NAMESPACE, PATH);
        return page.raw(OntologyPage.html()).raw("</main>\n</body>\n</html>\n");
    }
}
