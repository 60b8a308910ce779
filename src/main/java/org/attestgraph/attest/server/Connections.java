package org.attestgraph.attest.server;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;

/** The sockets below requests. */
final class Connections {
    /** In bytes, of one answer: the most that Jetty keeps for the next. */
    private static final int BUFFER = 1 << 16;

    /**
     * For how long a connection is kept that nobody asks anything by. Clients keep theirs for 30 s (Java's) or 60 s (proxies):
     * one that Jetty closed after the same 30 s met their next request.
     */
    private static final Duration IDLE = Duration.ofSeconds(65);

    private Connections() {}

    /** Leaves it to clients to close what they do not need. */
    static void outlastClients(ServerConnector socket) {
        socket.setIdleTimeout(IDLE.toMillis());
    }

    /** Fuseki would have each answer take 5 MB outside the heap anew, until Java has collected all memory. */
    static void keepBuffers(ServerConnector socket) {
        settings(socket).forEach(http -> http.setOutputBufferSize(BUFFER));
    }

    /** How {@code socket} speaks HTTP, to be changed before it is opened. */
    static Stream<HttpConfiguration> settings(ServerConnector socket) {
        return socket.getConnectionFactories().stream()
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration());
    }

    /** Whether the body of {@code request} has arrived; what of it nobody has read so far is thrown away. */
    static boolean hasAllOf(ServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request).consumeAvailable();
    }

    /** Closes the socket, so that what was sent of an answer does not look whole. */
    static void cut(ServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
