package org.attestgraph.attest.gazetteer;

/** A place on the earth, in degrees (WGS 84). */
public record Point(double latitude, double longitude) {
    private static final double EARTH_RADIUS = 6371.0088;

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not on the earth: " + latitude + ", " + longitude);
        }
    }

    /** In kilometres, along a great circle. */
    public double distance(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double number) {
        return number * number;
    }
}
