package org.attestgraph.attest.resolve;

import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.gazetteer.Point;

/**
 * What a report says around the name of a place, as far as it helps to tell which place is meant.
 *
 * @param regions ids of the governorates, districts and regions named with it
 * @param points of other places named with it
 * @param kind that words beside the name say it is of: "the town of"; empty where none do
 * @param country id of the country that the report speaks of
 */
public record Surroundings(List<String> regions, List<Point> points, Optional<String> kind, Optional<String> country) {
    public static final Surroundings NONE = new Surroundings(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Surroundings {
        regions = List.copyOf(regions);
        points = List.copyOf(points);
    }
}
