package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Responses of plain bytes. */
final class Plain {
    private Plain() {}

    /** Sends a message for people. */
    static void send(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        send(response, "text/plain; charset=utf-8", (message + "\n").getBytes(UTF_8));
    }

    static void send(HttpServletResponse response, String mediaType, byte[] body) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.getOutputStream().flush();
    }
}
