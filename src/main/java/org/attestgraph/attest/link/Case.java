package org.attestgraph.attest.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An event that accounts of several reports, or of one, seem to tell of.
 *
 * @param accounts in their order
 * @param links those that hold them together and those that lead to accounts of other cases, in their order
 * @param when as narrowly as the accounts allow
 * @param sources how many are independent of each other
 * @param claimants the IRIs of those who say that it happened
 */
public record Case(
        List<Account> accounts,
        List<Link> links,
        Optional<Days> when,
        List<Family> families,
        int sources,
        List<String> claimants,
        List<Range> ranges,
        List<Dispute> disputes,
        Set<Detail> agreed,
        Grade grade) {
    public Case {
        accounts = List.copyOf(accounts);
        links = List.copyOf(links);
        families = List.copyOf(families);
        claimants = List.copyOf(claimants);
        ranges = List.copyOf(ranges);
        disputes = List.copyOf(disputes);
        agreed = Set.copyOf(agreed);
    }

    static Case of(List<Account> accounts, List<Link> links) {
        List<Family> families = Families.of(accounts);
        Independence independence = Independence.of(families);
        Disputes disputes = Disputes.of(accounts);
        return new Case(
                accounts,
                links,
                when(accounts),
                families,
                independence.sources(),
                independence.claimants(),
                Range.of(accounts),
                disputes.all(),
                disputes.agreed(),
                Grading.of(accounts, disputes, independence));
    }

    /** What it is named after: the account that was published first, which later ones do not change. */
    public Account anchor() {
        return accounts.stream()
                .min(Comparator.<Account, LocalDate>comparing(account ->
                                account.paper().published().map(Days::first).orElse(LocalDate.MAX))
                        .thenComparing(Account::id))
                .orElseThrow();
    }

    /** The days that all allow; where there are none, all that any allows. */
    private static Optional<Days> when(List<Account> accounts) {
        List<Days> all =
                accounts.stream().flatMap(account -> account.when().stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        LocalDate lastStart =
                all.stream().map(Days::first).max(Comparator.naturalOrder()).orElseThrow();
        LocalDate firstEnd =
                all.stream().map(Days::last).min(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(lastStart.isAfter(firstEnd) ? new Days(firstEnd, lastStart) : new Days(lastStart, firstEnd));
    }
}
