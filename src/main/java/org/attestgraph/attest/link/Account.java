package org.attestgraph.attest.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One incident as one report tells of it: what matters for whether another tells of the same.
 *
 * @param id IRI of the incident
 * @param paper the report
 * @param aggregate whether it is a total over a period or a campaign
 * @param kinds local names of the ontology's classes, such as {@code Airstrike}
 * @param when where the report says so
 * @param toldThen whether that is when somebody told of it, or just before the report came out: it may have been earlier
 * @param words of the passages that tell of it
 * @param start offset of the first of these passages
 */
public record Account(
        String id,
        Paper paper,
        boolean aggregate,
        Set<String> kinds,
        Optional<Days> when,
        boolean toldThen,
        List<Spot> spots,
        Set<Thing> actors,
        Set<Thing> weapons,
        Set<Thing> targets,
        List<Toll> tolls,
        List<Statement> statements,
        Sketch words,
        int start)
        implements Comparable<Account> {
    /** How long before its publication an undated incident is looked for, in days. */
    private static final int NEWS_FOR = 3;

    private static final Comparator<Account> BY_ID = Comparator.comparing(Account::id);

    public Account {
        kinds = Set.copyOf(kinds);
        spots = List.copyOf(spots);
        actors = Set.copyOf(actors);
        weapons = Set.copyOf(weapons);
        targets = Set.copyOf(targets);
        tolls = List.copyOf(tolls);
        statements = List.copyOf(statements);
    }

    /** The accounts of one report, where an undated act has the one day that it gives others of that kind and place. */
    public static List<Account> dated(List<Account> told) {
        return told.stream().map(account -> account.datedBy(told)).toList();
    }

    private Account datedBy(List<Account> told) {
        if (when.isPresent() || aggregate) {
            return this;
        }
        List<Days> days = told.stream()
                .filter(other -> !other.aggregate && isLike(other))
                .flatMap(other -> other.when.stream())
                .distinct()
                .toList();
        return days.size() == 1 ? on(days.getFirst()) : this;
    }

    private boolean isLike(Account other) {
        return kinds.equals(other.kinds) && !spots.isEmpty() && other.spots.containsAll(spots);
    }

    private Account on(Days days) {
        return new Account(
                id,
                paper,
                aggregate,
                kinds,
                Optional.of(days),
                true,
                spots,
                actors,
                weapons,
                targets,
                tolls,
                statements,
                words,
                start);
    }

    /** When it happened: as the report says, or else shortly before it came out. */
    public Optional<Days> days() {
        return when.or(() -> paper.published().map(days -> new Days(days.first().minusDays(NEWS_FOR), days.last())));
    }

    /** As much of it as tells whether another is of the same event: not who says so, nor the words of the whole report. */
    public Account compared() {
        Paper bare = new Paper(paper.id(), Optional.empty(), paper.published(), Set.of(), Sketch.EMPTY);
        return new Account(
                id, bare, aggregate, kinds, when, toldThen, spots, actors, weapons, targets, tolls, List.of(), words,
                start);
    }

    /** Accounts are told apart by their IRIs alone. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && id.equals(account.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public int compareTo(Account other) {
        return BY_ID.compare(this, other);
    }
}
