package org.attestgraph.attest.lexicon;

import java.util.Optional;

/** Where things beyond the lexicons' files are found, by kind and id. Pure, and safe for many threads. */
@FunctionalInterface
public interface MoreEntries {
    Optional<Entry> find(EntityKind kind, String id);
}
