package org.attestgraph.attest.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attestgraph.attest.export.Prefixes;
import org.attestgraph.attest.query.Parameter;
import org.attestgraph.attest.query.Question;
import org.attestgraph.attest.query.Questions;

/** What the page at {@code /} needs to know, as JSON: the size of the dataset, its prefixes and its named questions. */
final class QuestionsServlet extends HttpServlet {
    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] body;

    QuestionsServlet(Questions questions, Overview overview, String base, String version) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", version).put("base", base);
        json.putObject("holds")
                .put("reports", overview.reports())
                .put("incidents", overview.incidents())
                .put("claims", overview.claims());
        ObjectNode prefixes = json.putObject("prefixes");
        Prefixes.ALL.forEach(prefixes::put);
        questions.all().forEach(question -> json.withArray("questions").add(describe(question)));
        body = JSON.writeValueAsBytes(json);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plain.send(response, "application/json", body);
    }

    private static ObjectNode describe(Question question) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", question.name()).put("title", question.title()).put("sparql", question.sparql());
        json.putArray("parameters");
        for (Parameter parameter : question.parameters()) {
            json.withArray("parameters")
                    .addObject()
                    .put("name", parameter.name())
                    .put("type", parameter.type().code())
                    .put("example", parameter.example())
                    .put("needed", parameter.needed());
        }
        return json;
    }
}
