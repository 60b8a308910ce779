package org.attestgraph.attest.worker;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;

/** Keeps a worker from the network: its addresses open nothing, and whatever connects all the same finds no way. */
final class Offline {
    /** Those that Java itself loads classes and resources by. */
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    /** A proxy that nobody listens at, for this machine's own addresses too. */
    static final List<String> OPTIONS = List.of(
            "-DsocksProxyHost=127.0.0.1",
            "-DsocksProxyPort=9",
            "-DsocksNonProxyHosts=",
            "-Djava.net.useSystemProxies=false");

    private Offline() {}

    /** From now on this process is offline; can be called once. */
    @SuppressWarnings("NullAway") // null is how a factory leaves a protocol to Java
    static void enter() {
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusing());
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("Reading never touches the network: " + url.getProtocol());
        }
    }
}
