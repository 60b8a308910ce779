package org.attestgraph.attest.remote;

/** An address that no store is to be reached at; the message says where, what is wrong, and what to do. */
public final class AddressException extends RuntimeException {
    AddressException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }
}
