package org.attestgraph.attest.archive;

/** An archive that is damaged or cannot be written; the message says where, what is wrong, and what to do. */
public final class ArchiveException extends RuntimeException {
    public ArchiveException(String where, String problem, String remedy) {
        super("[" + where + "] " + problem + "\n" + remedy);
    }

    public ArchiveException(String where, String problem, String remedy, Throwable cause) {
        super("[" + where + "] " + problem + "\n" + remedy, cause);
    }

    /** Kept bytes that are not what was kept. */
    static ArchiveException damaged(String where, String problem) {
        return new ArchiveException(
                where,
                problem,
                "The archive was damaged or changed after it was written. Keep the folder as it is, and restore a backup"
                        + " into a new one.");
    }
}
