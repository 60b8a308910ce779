package org.attestgraph.attest.link;

import java.util.stream.Stream;

/** Finds accounts that may be of one event with a given one. */
@FunctionalInterface
public interface Neighbours {
    /**
     * At least all that can be linked with {@code account}, each any number of times; it may be among them itself.
     */
    Stream<Account> of(Account account);
}
