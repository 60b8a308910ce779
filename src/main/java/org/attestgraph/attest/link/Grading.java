package org.attestgraph.attest.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of {@code grades.csv}, of which the first that applies gives the grade.
 *
 * @param rules in the order of the file
 */
record Grading(List<Rule> rules) {
    private static final String FILE = "/link/grades.csv";
    private static final Grading BUILT_IN = read();

    record Rule(String grade, String condition, String words) {}

    static Grade of(List<Account> accounts, Disputes disputes, Independence independence) {
        for (Rule rule : BUILT_IN.rules()) {
            SortedSet<String> because = claims(rule.condition(), accounts, disputes, independence);
            if (!because.isEmpty() || rule.condition().equals("otherwise")) {
                return new Grade(rule.grade(), rule.words(), because);
            }
        }
        throw new IllegalStateException("[" + FILE + "] No rule applies: the last must be otherwise.");
    }

    /** The claims that fulfil a condition; none where it is not fulfilled. */
    private static SortedSet<String> claims(
            String condition, List<Account> accounts, Disputes disputes, Independence independence) {
        return switch (condition) {
            case "admitted" -> ids(asserting(accounts).filter(statement -> admits(statement, accounts)));
            case "contested" -> holders(disputes, false);
            case "denied" -> holders(disputes, true);
            case "two sources" -> independence.sources() >= 2 ? ids(asserting(accounts)) : Collections.emptySortedSet();
            case "otherwise" -> ids(asserting(accounts));
            default -> throw new IllegalStateException("[" + FILE + "] There is no condition \"" + condition + "\".");
        };
    }

    /** Whether those who say so belong to those who are said to have done it. */
    private static boolean admits(Statement statement, List<Account> accounts) {
        Set<Thing> accused = statement.actors().isEmpty()
                ? accounts.stream()
                        .filter(account -> account.statements().contains(statement))
                        .findFirst()
                        .map(Account::actors)
                        .orElse(Set.of())
                : statement.actors();
        return statement.voice() == Statement.Voice.NAMED
                && accused.stream().anyMatch(actor -> sameParty(actor, statement.speaker()));
    }

    private static boolean sameParty(Thing one, Thing other) {
        return one.fits(other) || !Collections.disjoint(one.wider(), other.wider());
    }

    private static SortedSet<String> holders(Disputes disputes, boolean denial) {
        SortedSet<String> holders = new TreeSet<>();
        disputes.all().stream()
                .filter(dispute -> dispute.sides().stream().anyMatch(Side::denies) == denial)
                .filter(dispute ->
                        dispute.detail() == Detail.PERPETRATOR || denial && dispute.detail() == Detail.OCCURRENCE)
                .flatMap(dispute -> dispute.sides().stream())
                .forEach(side -> holders.addAll(side.heldBy()));
        return holders;
    }

    private static Stream<Statement> asserting(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.statements().stream())
                .filter(statement -> !statement.denies());
    }

    private static SortedSet<String> ids(Stream<Statement> statements) {
        SortedSet<String> ids = new TreeSet<>();
        statements.forEach(statement -> ids.add(statement.id()));
        return ids;
    }

    private static Grading read() {
        try (InputStream stream = Grading.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("[" + FILE + "] Not among the program's resources.");
            }
            return new Grading(new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Rule(cells[0], cells[1], cells[2]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("[" + FILE + "] Cannot be read", e);
        }
    }
}
