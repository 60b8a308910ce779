package org.attestgraph.attest.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accounts that count as one source, since they are copies, come from one publisher or agency, or rest on the word of one.
 *
 * @param accounts in their order
 * @param origin IRI of the agency, publisher or claimant that they go back to, where one can be named
 * @param reasons what holds them together; none where there is one account alone
 */
public record Family(List<Account> accounts, Optional<String> origin, Set<String> reasons) {
    public Family {
        accounts = List.copyOf(accounts);
        reasons = Set.copyOf(reasons);
    }
}
