package org.attestgraph.attest.link;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether two accounts of one event go back to one source. */
final class Kinship {
    private static final double COPIED = 0.5;
    private static final int ENOUGH = 12;

    /**
     * What makes two accounts one source.
     *
     * @param origin to which both go back, where that can be named
     */
    record Tie(String words, Optional<String> origin) {}

    private Kinship() {}

    static List<Tie> between(Account one, Account other) {
        if (one.paper().id().equals(other.paper().id())) {
            return List.of(new Tie("told by one report", one.paper().publisher()));
        }
        return Stream.of(copies(one, other), publisher(one, other), agency(one, other), speaker(one, other))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Tie> copies(Account one, Account other) {
        Sketch first = one.paper().words();
        Sketch second = other.paper().words();
        boolean copied = Math.min(first.runs(), second.runs()) >= ENOUGH && first.shared(second) >= COPIED;
        return copied ? Optional.of(new Tie("near-copies of one text", Optional.empty())) : Optional.empty();
    }

    private static Optional<Tie> publisher(Account one, Account other) {
        return one.paper()
                .publisher()
                .filter(publisher -> other.paper().publisher().equals(Optional.of(publisher)))
                .map(publisher -> new Tie("same publisher", Optional.of(publisher)));
    }

    /** Both credit it, or it is the publisher of one. */
    private static Optional<Tie> agency(Account one, Account other) {
        return Stream.of(one.paper(), other.paper())
                .flatMap(paper -> paper.credits().stream())
                .sorted()
                .filter(agency -> isFrom(agency, one.paper()) && isFrom(agency, other.paper()))
                .findFirst()
                .map(agency -> new Tie("text of the same agency", Optional.of(agency)));
    }

    private static boolean isFrom(String agency, Paper paper) {
        return paper.credits().contains(agency)
                || paper.credits().isEmpty() && paper.publisher().equals(Optional.of(agency));
    }

    /** Both rest on the word of the same one, and on nobody else's. */
    private static Optional<Tie> speaker(Account one, Account other) {
        return soleSpeaker(one)
                .flatMap(here -> soleSpeaker(other).filter(here::fits).map(there -> wider(here, there)))
                .map(speaker -> new Tie("both rest on the word of one", Optional.of(speaker.id())));
    }

    private static Optional<Thing> soleSpeaker(Account account) {
        List<Statement> asserting = account.statements().stream()
                .filter(statement -> !statement.denies())
                .toList();
        List<Thing> speakers =
                asserting.stream().map(Statement::speaker).distinct().toList();
        return speakers.size() == 1
                        && asserting.stream().allMatch(statement -> statement.voice() == Statement.Voice.NAMED)
                ? Optional.of(speakers.getFirst())
                : Optional.empty();
    }

    static Thing wider(Thing one, Thing other) {
        if (one.wider().contains(other.id())) {
            return other;
        }
        return other.wider().contains(one.id())
                ? one
                : Collections.min(List.of(one, other), java.util.Comparator.comparing(Thing::id));
    }
}
