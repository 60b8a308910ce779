package org.attestgraph.attest.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The files of the page at {@code /}. */
final class SiteServlet extends HttpServlet {
    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "attest.css", "text/css; charset=utf-8",
            "attest.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String name = path.equals("/") ? "index.html" : path.substring(path.lastIndexOf('/') + 1);
        String type = TYPES.get(name);
        if (type == null) {
            Plain.send(response, HttpServletResponse.SC_NOT_FOUND, "[" + path + "] Nothing here.\nStart at /");
            return;
        }
        try (InputStream file = SiteServlet.class.getResourceAsStream("/site/" + name)) {
            if (file == null) {
                throw new IOException("The program lacks its file site/" + name);
            }
            Plain.send(response, type, file.readAllBytes());
        }
    }
}
