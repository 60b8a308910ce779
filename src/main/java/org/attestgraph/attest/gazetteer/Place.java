package org.attestgraph.attest.gazetteer;

import java.util.List;
import java.util.Optional;

/**
 * An entry of an imported gazetteer.
 *
 * @param id {@code gn-} and its GeoNames id
 * @param names all that the dump gives, the main one first
 * @param kind as in {@code places.csv}
 * @param point where it is; of an area that only a list of codes names, nothing
 * @param source name of the gazetteer
 * @param within what it lies in, the nearest first: ids, as far as the dump tells them
 */
public record Place(
        String id,
        List<String> names,
        String kind,
        List<String> within,
        Optional<Point> point,
        long population,
        String source) {
    public Place {
        names = List.copyOf(names);
        within = List.copyOf(within);
    }
}
