package org.attestgraph.attest.rdf;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.resolve.Placing;
import org.attestgraph.attest.resolve.Siting.Relation;

/** How exactly a place of a kind, or the words that name one, locate what happened: the codes of the ontology. */
final class Precisions {
    private static final Set<String> AREAS = Set.of("country", "governorate", "district", "region");

    private Precisions() {}

    static Optional<Node> of(String kind) {
        return switch (kind) {
            case "city", "town", "village", "neighbourhood", "facility" -> Optional.of(ATT.exactPlace);
            case "district" -> Optional.of(ATT.inDistrict);
            case "governorate" -> Optional.of(ATT.inGovernorate);
            case "region", "water" -> Optional.of(ATT.inRegion);
            case "country" -> Optional.of(ATT.inCountry);
            default -> Optional.empty();
        };
    }

    /** Near a place, on its outskirts, or somewhere in it that nobody can place, is less exact than in it. */
    static Optional<Node> of(Placing placing) {
        boolean around = placing.siting().relation().compareTo(Relation.AROUND) >= 0
                || !placing.place().listed();
        return of(placing.kind())
                .map(precision -> around && precision.equals(ATT.exactPlace) ? ATT.nearPlace : precision);
    }

    /** Whether a place of that kind is small enough to be shown as a point. */
    static boolean isPoint(String kind) {
        return !AREAS.contains(kind);
    }
}
