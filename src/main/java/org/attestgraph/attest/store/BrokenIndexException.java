package org.attestgraph.attest.store;

/**
 * The database cannot be opened. A kill while TDB2 writes its journal can leave half an entry, at which TDB2 gives up, so
 * that this is no sign of damage: the index is made anew from the archive.
 */
final class BrokenIndexException extends RuntimeException {
    BrokenIndexException(Throwable cause) {
        super(String.valueOf(cause), cause);
    }
}
