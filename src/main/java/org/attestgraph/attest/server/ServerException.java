package org.attestgraph.attest.server;

/** A server that cannot be started as it is asked to be; the message says where, what is wrong, and what to do. */
public final class ServerException extends RuntimeException {
    public ServerException(String where, String problem, String remedy, Throwable cause) {
        super("[" + where + "] " + problem + "\n" + remedy, cause);
    }
}
