package org.attestgraph.attest.server;

import jakarta.servlet.ServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The sockets below requests. */
final class Connections {
    private Connections() {}

    /** Closes the socket, so that what was sent of an answer does not look whole. */
    static void cut(ServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
