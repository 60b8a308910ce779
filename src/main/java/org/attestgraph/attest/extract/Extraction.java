package org.attestgraph.attest.extract;

import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.resolve.Placing;

/**
 * All that one report tells of.
 *
 * @param published when the report appeared: its date line where it has one, else its manifest
 * @param publisher who published it
 * @param incidents in the order in which the text first tells of them, numbered from 1
 * @param claims in the order of their evidence, numbered from 1
 * @param placings what the names of places mean, wherever they stand, and what else they might
 */
public record Extraction(
        Report report,
        Optional<DateInterval> published,
        Optional<Entity> publisher,
        List<Incident> incidents,
        List<Claim> claims,
        List<Placing> placings) {
    public Extraction {
        placings = List.copyOf(placings);
        incidents = List.copyOf(incidents);
        claims = List.copyOf(claims);
    }

    /** In which no name of a place is told of. */
    public Extraction(
            Report report,
            Optional<DateInterval> published,
            Optional<Entity> publisher,
            List<Incident> incidents,
            List<Claim> claims) {
        this(report, published, publisher, incidents, claims, List.of());
    }
}
