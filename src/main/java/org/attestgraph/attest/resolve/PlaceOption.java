package org.attestgraph.attest.resolve;

import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.gazetteer.Point;
import org.attestgraph.attest.lexicon.Entry;

/**
 * A place that a name may mean.
 *
 * @param distance of the spelling in the report from the nearest of its own
 * @param population 0 where nobody says
 * @param above ids of all that it lies in, as far as known
 */
public record PlaceOption(Entry entry, double distance, long population, Optional<Point> point, List<String> above) {
    public PlaceOption {
        above = List.copyOf(above);
    }

    String kind() {
        return entry.row().get("kind");
    }
}
