package org.attestgraph.attest.review;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.link.Spot;
import org.attestgraph.attest.link.Thing;
import org.attestgraph.attest.link.Verdicts;

/**
 * All that people decided of a dataset; of two decisions on the same the later counts.
 *
 * @param all in the order in which they were taken
 * @param text of their tables, which tells whether anything was decided since
 */
public record Decisions(List<Decision> all, String text) {
    public static final Decisions NONE = new Decisions(List.of(), "");

    public Decisions {
        all = List.copyOf(all);
    }

    /**
     * A table of decisions.
     *
     * @param where what messages call it
     */
    public record Table(String where, String csv) {}

    /** Those of {@code tables}, in their order. */
    public static Decisions of(List<Table> tables) {
        Map<Object, Decision> latest = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (Table table : tables) {
            text.append(table.csv()).append('\n');
            for (Decision decision : DecisionTable.read(table.where(), table.csv())) {
                latest.remove(subject(decision));
                latest.put(subject(decision), decision);
            }
        }
        return new Decisions(List.copyOf(latest.values()), text.toString());
    }

    private static Object subject(Decision decision) {
        boolean pair = decision.on().size() == 2;
        return List.of(
                decision.on().stream().map(Decision.Decided::incident).collect(toSet()),
                pair ? "pair" : decision.field());
    }

    /** The IRIs of the reports that something was decided of. */
    public Set<String> reports() {
        return all.stream()
                .flatMap(decision -> decision.on().stream())
                .map(Decision.Decided::report)
                .collect(toSet());
    }

    /**
     * The pairs that were decided on, as the incidents are numbered now.
     *
     * @param accounts those of a report as it is read now
     */
    public Verdicts verdicts(Function<String, List<Account>> accounts) {
        Set<Verdicts.Pair> same = new HashSet<>();
        Set<Verdicts.Pair> apart = new HashSet<>();
        for (Decision decision : all) {
            if (decision.on().size() == 2) {
                List<String> ids = now(decision, accounts);
                (decision.verdict() == Decision.Verdict.SAME ? same : apart)
                        .add(Verdicts.Pair.of(ids.getFirst(), ids.getLast()));
            }
        }
        return new Verdicts(same, apart);
    }

    /** The IRIs that the accounts of a decision have now. */
    public static List<String> now(Decision decision, Function<String, List<Account>> accounts) {
        return decision.on().stream()
                .map(decided -> find(decided, accounts.apply(decided.report()))
                        .map(Account::id)
                        .orElse(decided.incident()))
                .toList();
    }

    /** The accounts of a report without those that are wrong, and as others were corrected. */
    public List<Account> applied(List<Account> accounts, Function<String, Spot> spots, Function<String, Thing> things) {
        List<Account> applied = new ArrayList<>(accounts);
        Correction correction = new Correction(spots, things);
        for (Decision decision : all) {
            Decision.Decided decided = decision.on().getFirst();
            if (decision.on().size() == 1
                    && accounts.stream().anyMatch(one -> one.paper().id().equals(decided.report()))) {
                find(decided, applied).ifPresent(account -> {
                    int at = applied.indexOf(account);
                    if (decision.verdict() == Decision.Verdict.WRONG) {
                        applied.remove(at);
                    } else {
                        applied.set(at, correction.applied(account, decision.field(), decision.value()));
                    }
                });
            }
        }
        return List.copyOf(applied);
    }

    /** By where it is told, since numbers change when reports are told anew; else by its IRI. */
    private static Optional<Account> find(Decision.Decided decided, List<Account> accounts) {
        Optional<Account> exact = accounts.stream()
                .filter(account -> account.id().equals(decided.incident())
                        && (decided.start() < 0 || account.start() == decided.start()))
                .findFirst();
        return exact.or(() -> accounts.stream()
                        .filter(account -> account.start() == decided.start())
                        .min(Comparator.naturalOrder()))
                .or(() -> decided.start() >= 0
                        ? Optional.empty()
                        : accounts.stream()
                                .filter(account -> account.id().equals(decided.incident()))
                                .findFirst());
    }
}
