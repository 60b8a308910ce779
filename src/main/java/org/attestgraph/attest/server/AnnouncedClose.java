package org.attestgraph.attest.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * A response that says so where the connection ends after it. A request that is refused before its body has arrived
 * closes the connection; a client that is not told sends its next request into it.
 */
final class AnnouncedClose extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    AnnouncedClose(HttpServletResponse response, HttpServletRequest request) {
        super(response);
        this.request = request;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        announce();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        announce();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        announce();
        super.flushBuffer();
    }

    private void announce() {
        if (!isCommitted() && !Connections.hasAllOf(request)) {
            setHeader("Connection", "close");
        }
    }
}
