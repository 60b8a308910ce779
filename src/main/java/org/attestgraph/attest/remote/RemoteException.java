package org.attestgraph.attest.remote;

/** A store elsewhere that does not take what it is sent; the message says where, what is wrong, and what to do. */
public final class RemoteException extends RuntimeException {
    RemoteException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
