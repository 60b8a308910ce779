package org.attestgraph.attest.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of the pages at {@code /} and {@code /ask}; no path of a request is ever that of a file but by this list. */
final class SiteServlet extends HttpServlet {
    private static final Map<String, String> PAGES = Map.of("/", "index.html", "/ask", "ask.html");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "rq", "application/sparql-query; charset=utf-8",
            "svg", "image/svg+xml");
    private static final Set<String> FILES = Set.of(
            "attest.css",
            "icon.svg",
            "ask.js",
            "explorer.js",
            "dom.js",
            "dossier.js",
            "editor.js",
            "map.js",
            "model.js",
            "results.js",
            "sparql.js",
            "theme.js",
            "timeline.js",
            "lib/leaflet.js",
            "lib/leaflet.css",
            "lib/topojson-client.js",
            "lib/yasqe.js",
            "lib/yasqe.css",
            "lib/countries.json");
    private static final Pattern QUERY = Pattern.compile("queries/[a-z]+\\.rq");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String name = PAGES.getOrDefault(path, path.startsWith("/site/") ? path.substring("/site/".length()) : "");
        boolean known = PAGES.containsKey(path)
                || FILES.contains(name)
                || QUERY.matcher(name).matches();
        try (InputStream file = known ? SiteServlet.class.getResourceAsStream("/site/" + name) : null) {
            if (file == null) {
                Plain.send(response, HttpServletResponse.SC_NOT_FOUND, "[" + path + "] Nothing here.\nStart at /");
                return;
            }
            Plain.send(
                    response, TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), ""), file.readAllBytes());
        }
    }
}
