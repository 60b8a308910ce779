package org.attestgraph.attest.link;

import java.util.Optional;

/**
 * Where something is said to have happened.
 *
 * @param place with all that it lies in
 * @param reach how much ground its name covers
 * @param point where that is known
 */
public record Spot(Thing place, Reach reach, Optional<Point> point) {
    /** How much ground a name covers, the least first. */
    public enum Reach {
        /** A town, a village, or something within one. */
        TOWN,
        CITY,
        DISTRICT,
        GOVERNORATE,
        REGION,
        COUNTRY;

        /** Whether what happens there on one day is rarely two things. */
        boolean isExact() {
            return this == TOWN || this == CITY;
        }
    }

    /** In degrees. */
    public record Point(double latitude, double longitude) {
        private static final double KILOMETRES_A_DEGREE = 111.2;

        /** Good enough for places near each other. */
        double kilometresTo(Point other) {
            double north = (latitude - other.latitude) * KILOMETRES_A_DEGREE;
            double east = (longitude - other.longitude)
                    * KILOMETRES_A_DEGREE
                    * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
            return Math.sqrt(north * north + east * east);
        }
    }

    Optional<Double> kilometresTo(Spot other) {
        return point.flatMap(here -> other.point.map(here::kilometresTo));
    }
}
