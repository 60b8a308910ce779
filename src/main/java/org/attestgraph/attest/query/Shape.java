package org.attestgraph.attest.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attestgraph.attest.gazetteer.Point;

/** A geometry that a query compares: a point, or an area with its holes. Longitude comes first, in degrees (CRS 84). */
sealed interface Shape {

    record Spot(Point point) implements Shape {}

    /** Rings that bound polygons; what lies within an odd number of them lies within the area. */
    record Area(List<List<Point>> rings) implements Shape {
        public Area {
            rings = rings.stream().map(List::copyOf).toList();
        }

        boolean holds(Point point) {
            boolean inside = false;
            for (List<Point> ring : rings) {
                for (int i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
                    inside ^= crosses(ring.get(before), ring.get(i), point);
                }
            }
            return inside;
        }

        /** Whether the line from {@code a} to {@code b} lies east of {@code point} where it is as far north. */
        private static boolean crosses(Point a, Point b, Point point) {
            if (a.latitude() > point.latitude() == b.latitude() > point.latitude()) {
                return false;
            }
            double along = (point.latitude() - a.latitude()) / (b.latitude() - a.latitude());
            return point.longitude() < a.longitude() + along * (b.longitude() - a.longitude());
        }
    }

    /** The geometry that {@code wkt} writes down; empty where it is none of these, or in other coordinates. */
    static Optional<Shape> of(String wkt) {
        String text = wkt.strip();
        if (text.startsWith("<")) {
            int end = text.indexOf('>');
            if (end < 0 || !text.substring(1, end).endsWith("/CRS84")) {
                return Optional.empty();
            }
            text = text.substring(end + 1).strip();
        }
        int bracket = text.indexOf('(');
        if (bracket < 0) {
            return Optional.empty();
        }
        String kind = text.substring(0, bracket).strip().toUpperCase(Locale.ROOT);
        Optional<List<List<Point>>> rings = Rings.of(text.substring(bracket));
        return switch (kind) {
            case "POINT" ->
                rings.filter(all -> all.size() == 1 && all.getFirst().size() == 1)
                        .map(all -> new Spot(all.getFirst().getFirst()));
            case "POLYGON", "MULTIPOLYGON" ->
                rings.filter(all -> all.stream().allMatch(ring -> ring.size() >= 4))
                        .map(Area::new);
            default -> Optional.empty();
        };
    }

    /** Reads what stands between the innermost brackets. */
    final class Rings {
        private static final int MOST_CHARACTERS = 200_000;

        private Rings() {}

        static Optional<List<List<Point>>> of(String text) {
            if (text.length() > MOST_CHARACTERS) {
                return Optional.empty();
            }
            List<List<Point>> rings = new ArrayList<>();
            int depth = 0;
            int start = -1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '(') {
                    depth++;
                    start = i + 1;
                } else if (c == ')') {
                    if (start >= 0) {
                        Optional<List<Point>> ring = ring(text.substring(start, i));
                        if (ring.isEmpty()) {
                            return Optional.empty();
                        }
                        rings.add(ring.get());
                        start = -1;
                    }
                    depth--;
                } else if (depth == 0 && !Character.isWhitespace(c)) {
                    return Optional.empty();
                }
            }
            return depth == 0 && !rings.isEmpty() ? Optional.of(rings) : Optional.empty();
        }

        private static Optional<List<Point>> ring(String text) {
            List<Point> ring = new ArrayList<>();
            for (String pair : text.split(",", -1)) {
                List<String> numbers = List.of(pair.strip().split("\\s+", -1));
                if (numbers.size() != 2) {
                    return Optional.empty();
                }
                try {
                    ring.add(new Point(Double.parseDouble(numbers.get(1)), Double.parseDouble(numbers.get(0))));
                } catch (IllegalArgumentException e) { // no number, or not on the earth
                    return Optional.empty();
                }
            }
            return Optional.of(ring);
        }
    }
}
