package org.attestgraph.attest.gazetteer;

/**
 * A place that a name may mean.
 *
 * @param spelling of its names the one nearest to the name
 * @param distance of that, from 0 (they sound the same)
 */
public record Candidate(Place place, String spelling, double distance) {}
