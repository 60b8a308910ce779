package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.attestgraph.attest.extract.Speaking.Statement;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.syntax.Tree;
import org.attestgraph.attest.text.Span;

/**
 * Who passes on whose words: "A reported that B said", "A said, citing B". The word by which A speaks governs the one by
 * which B does.
 */
final class Chains {
    /** In the words {@code sentence}, {@code by} tells what {@code of} says. */
    private record Hop(Span sentence, Entity by, Entity of) {}

    private final List<Hop> hops = new ArrayList<>();

    Chains(Draft draft, Map<Integer, List<Statement>> statements) {
        statements.forEach((sentence, all) -> {
            Span span = draft.sentence(sentence).sentence().span();
            for (Statement one : all) {
                told(one, all, draft.tree(sentence))
                        .ifPresent(other -> hops.add(new Hop(
                                span, one.voice().entity(), other.voice().entity())));
            }
        });
    }

    /** The statement that a speaker passes on: of those whose word theirs governs, the one nearest under it. */
    private static Optional<Statement> told(Statement one, List<Statement> all, Tree tree) {
        Optional<Statement> told = Optional.empty();
        for (Statement other : all) {
            boolean under = governs(one, other, tree)
                    && !one.voice().entity().id().equals(other.voice().entity().id());
            if (under && (told.isEmpty() || governs(other, told.get(), tree))) {
                told = Optional.of(other);
            }
        }
        return told;
    }

    private static boolean governs(Statement upper, Statement lower, Tree tree) {
        Optional<Mention.Cue> above = upper.cue();
        Optional<Mention.Cue> below = lower.cue();
        if (above.isEmpty() || below.isEmpty()) {
            return false;
        }
        int higher = above.get().at().head();
        int lowerHead = below.get().at().head();
        return higher == lowerHead
                ? quotes(upper, lower, higher, tree)
                : tree.isUnder(lowerHead, higher) && !standsBeside(lowerHead, higher, tree);
    }

    /** "Although A accused them, B denied it", "B denied it, and A said": then neither tells what the other says. */
    private static boolean standsBeside(int lower, int higher, Tree tree) {
        for (int at = lower; at != higher; at = tree.head(at)) {
            int mark = tree.child(at, "mark");
            boolean conceded = tree.label(at).equals("advcl")
                    && mark >= 0
                    && !tree.token(mark).is("that");
            boolean joined = tree.label(at).equals("conj") && tree.head(at) == higher;
            if (conceded || joined) {
                return true;
            }
        }
        return false;
    }

    /** "State media quoted the ministry as saying" */
    private static boolean quotes(Statement upper, Statement lower, int cue, Tree tree) {
        int object = tree.child(cue, "dobj");
        return object >= 0
                && tree.child(cue, "nsubj") == upper.voice().at().head()
                && tree.isUnder(lower.voice().at().head(), object);
    }

    /** The same claims, each with the number of the one that it passes on. */
    List<Claim> link(List<Claim> claims) {
        List<Claim> linked = new ArrayList<>(claims);
        for (Hop hop : hops) {
            for (int i = 0; i < linked.size(); i++) {
                Claim claim = linked.get(i);
                if (claim.claimant().entity().equals(hop.by())
                        && claim.evidence().equals(hop.sentence())) {
                    OptionalInt relayed = relayed(claim, hop, linked);
                    linked.set(i, relayed.isPresent() ? claim.relaying(relayed.getAsInt()) : claim);
                }
            }
        }
        return linked;
    }

    /** The claim of the one cited, best the one of the same sentence, about something that both speak of. */
    private static OptionalInt relayed(Claim claim, Hop hop, List<Claim> claims) {
        Optional<Claim> best = Optional.empty();
        for (Claim other : claims) {
            boolean fits = other.claimant().entity().equals(hop.of())
                    && other.about().stream().anyMatch(claim.about()::contains)
                    && !leadsTo(other, claim.number(), claims);
            if (fits && (best.isEmpty() || other.evidence().equals(hop.sentence()))) {
                best = Optional.of(other);
            }
        }
        return best.isPresent() ? OptionalInt.of(best.get().number()) : OptionalInt.empty();
    }

    private static boolean leadsTo(Claim from, int number, List<Claim> claims) {
        Set<Integer> seen = new HashSet<>();
        Claim at = from;
        while (seen.add(at.number())) {
            if (at.number() == number) {
                return true;
            }
            if (at.relays().isPresent()) {
                at = claims.get(at.relays().getAsInt() - 1);
            }
        }
        return false;
    }
}
