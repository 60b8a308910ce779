package org.attestgraph.attest.pipeline;

/** Is told how a load comes along, always by the same thread. */
public interface Progress {
    Progress NONE = where -> {};

    /** One more thing is dealt with: loaded, unchanged, refused or failed. */
    void done(String where);
}
