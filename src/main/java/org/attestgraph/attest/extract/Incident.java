package org.attestgraph.attest.extract;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attestgraph.attest.text.Span;

/**
 * One act, or a set of acts that the report treats as one, as the report tells it.
 *
 * @param number its place in the report, from 1
 * @param places the most specific ones only; what contains them is known to the gazetteer or their entity
 * @param aggregate a campaign or a total over a period rather than one act
 * @param evidence the passages that tell of it, in order, at least one
 */
public record Incident(
        int number,
        SortedSet<IncidentType> types,
        List<Filler> perpetrators,
        List<Filler> weapons,
        List<Filler> places,
        List<Filler> targets,
        Optional<When> when,
        List<Casualty> casualties,
        boolean aggregate,
        List<Span> evidence) {
    public Incident {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        perpetrators = List.copyOf(perpetrators);
        weapons = List.copyOf(weapons);
        places = List.copyOf(places);
        targets = List.copyOf(targets);
        casualties = List.copyOf(casualties);
        evidence = List.copyOf(evidence);
        if (types.isEmpty() || evidence.isEmpty()) {
            throw new IllegalArgumentException("An incident needs a kind and evidence: incident " + number);
        }
    }

    /** The same incident, said to be an aggregate or not. */
    Incident asAggregate(boolean value) {
        return new Incident(number, types, perpetrators, weapons, places, targets, when, casualties, value, evidence);
    }
}
