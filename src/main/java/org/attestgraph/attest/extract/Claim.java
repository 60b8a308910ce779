package org.attestgraph.attest.extract;

import java.util.List;
import java.util.OptionalInt;
import org.attestgraph.attest.text.Span;

/**
 * Someone's statement about incidents, as the report carries it.
 *
 * @param number its place in the report, from 1
 * @param about numbers of the incidents it speaks of; empty only where it speaks of conduct in general
 * @param claimant who makes it; the report's publisher where it speaks in its own voice
 * @param reportedBy the media that carried it; never empty
 * @param relays number of the claim that this one passes on: A's claim that B said relays B's
 * @param hedged whether its wording holds back ("reportedly", "could be")
 * @param details which parts of the incidents this claim itself supports
 * @param evidence the statement with its attribution
 */
public record Claim(
        int number,
        Stance stance,
        List<Integer> about,
        Filler claimant,
        List<Filler> reportedBy,
        OptionalInt relays,
        boolean hedged,
        Details details,
        Span evidence,
        String rule) {

    public enum Stance {
        ASSERTS,
        DENIES
    }

    /**
     * What a claim itself says of the incidents it is about.
     *
     * @param figures which figures of those incidents
     */
    public record Details(List<Filler> actors, List<Filler> weapons, List<Figure> figures) {
        public static final Details NONE = new Details(List.of(), List.of(), List.of());

        /** The figure at {@code index}, from 0, in the list of incident number {@code incident}, from 1. */
        public record Figure(int incident, int index) {}

        public Details {
            actors = List.copyOf(actors);
            weapons = List.copyOf(weapons);
            figures = List.copyOf(figures);
        }
    }

    public Claim {
        about = List.copyOf(about);
        reportedBy = List.copyOf(reportedBy);
        if (reportedBy.isEmpty()) {
            throw new IllegalArgumentException("A claim is carried by some source: claim " + number);
        }
    }

    /** The same claim at another place in the report. */
    Claim numbered(int place) {
        return new Claim(place, stance, about, claimant, reportedBy, relays, hedged, details, evidence, rule);
    }

    /** The same claim, which passes on that of another number. */
    Claim relaying(int passedOn) {
        return new Claim(
                number, stance, about, claimant, reportedBy, OptionalInt.of(passedOn), hedged, details, evidence, rule);
    }

    /** The same claim with its details known. */
    Claim with(Details known) {
        return new Claim(number, stance, about, claimant, reportedBy, relays, hedged, known, evidence, rule);
    }
}
