package org.attestgraph.attest.rdf;

import org.apache.jena.graph.Node;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.extract.DatePrecision;
import org.attestgraph.attest.mention.Harm;
import org.attestgraph.attest.mention.Qualifier;
import org.attestgraph.attest.mention.VictimKind;

/** The codes of the ontology for what the extraction enumerates. */
final class Codes {
    private Codes() {}

    static Node of(Harm harm) {
        return switch (harm) {
            case KILLED -> ATT.killed;
            case INJURED -> ATT.injured;
            case DISPLACED -> ATT.displaced;
            case MISSING -> ATT.missing;
            case DETAINED -> ATT.detained;
        };
    }

    static Node of(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACTLY -> ATT.exactly;
            case AT_LEAST -> ATT.atLeast;
            case MORE_THAN -> ATT.moreThan;
            case AT_MOST -> ATT.atMost;
            case NEARLY -> ATT.nearly;
            case ABOUT -> ATT.about;
        };
    }

    static Node of(VictimKind kind) {
        return switch (kind) {
            case CIVILIAN -> ATT.civilians;
            case COMBATANT -> ATT.combatants;
            case CHILD -> ATT.children;
            case WOMAN -> ATT.women;
            case MEDICAL -> ATT.medicalWorkers;
            case UNSPECIFIED -> ATT.unspecifiedVictims;
        };
    }

    static Node of(DatePrecision precision) {
        return switch (precision) {
            case DAY -> ATT.day;
            case WEEK -> ATT.week;
            case MONTH -> ATT.month;
            case YEAR -> ATT.year;
            case PERIOD -> ATT.period;
        };
    }

    static Node of(Stance stance) {
        return switch (stance) {
            case ASSERTS -> ATT.assertion;
            case DENIES -> ATT.denial;
        };
    }
}
