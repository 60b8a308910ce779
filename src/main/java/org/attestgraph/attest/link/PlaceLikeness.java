package org.attestgraph.attest.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.link.Spot.Reach;

/** Compares where two accounts say that it happened. */
final class PlaceLikeness {
    /** Beyond this towns are not of one event, in kilometres. */
    static final double FAR = 20;

    private static final double BESIDE = 3;
    private static final double NEAR = 8;

    /** What happens in the suburbs of a city is often told of the city. */
    private static final double SUBURB = 12;

    private PlaceLikeness() {}

    /** By the pair of their places that is most alike; nothing where no two have to do with each other. */
    static Optional<Reason> of(List<Spot> ones, List<Spot> others) {
        return ones.stream()
                .flatMap(one -> others.stream().flatMap(other -> of(one, other).stream()))
                .max(Comparator.comparingDouble(Reason::weight).thenComparing(Reason::words));
    }

    static Optional<Reason> of(Spot one, Spot other) {
        if (one.place().id().equals(other.place().id())) {
            return Optional.of(same(one.reach()));
        }
        if (one.place().fits(other.place())) {
            Spot wider = one.place().wider().contains(other.place().id()) ? other : one;
            return Optional.of(within(wider.reach()));
        }
        if (!one.reach().isExact() || !other.reach().isExact()) {
            return Optional.empty();
        }
        boolean city = one.reach() == Reach.CITY || other.reach() == Reach.CITY;
        return one.kilometresTo(other)
                .flatMap(kilometres -> city && kilometres > BESIDE && kilometres <= SUBURB
                        ? Optional.of(new Reason("a place beside the city", -1))
                        : apart(kilometres));
    }

    private static Reason same(Reach reach) {
        return switch (reach) {
            case TOWN -> new Reason("same place", 2.5);
            case CITY -> new Reason("same city", 2);
            case DISTRICT -> new Reason("same district", 1.5);
            case GOVERNORATE -> new Reason("same governorate", 0.5);
            case REGION -> new Reason("same region", 0);
            case COUNTRY -> new Reason("same country", -1);
        };
    }

    private static Reason within(Reach wider) {
        return switch (wider) {
            case TOWN, CITY -> new Reason("a place within the other", 1.8);
            case DISTRICT -> new Reason("a place within the other's district", 1);
            case GOVERNORATE -> new Reason("a place within the other's governorate", 0.5);
            case REGION -> new Reason("a place within the other's region", -0.3);
            case COUNTRY -> new Reason("a place within the other's country", -1);
        };
    }

    private static Optional<Reason> apart(double kilometres) {
        if (kilometres > FAR) {
            return Optional.empty();
        }
        return Optional.of(
                kilometres <= BESIDE
                        ? new Reason("places side by side", 0.5)
                        : kilometres <= NEAR
                                ? new Reason("another place nearby", -1.5)
                                : new Reason("another place some way off", -3));
    }
}
