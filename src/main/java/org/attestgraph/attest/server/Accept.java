package org.attestgraph.attest.server;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code Accept} header of a request: which media types are wanted, and how much. */
record Accept(List<Range> ranges) {
    private static final String ANY = "*/*";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SEMICOLON = Pattern.compile(";");

    /** A media type or all of a kind, wanted with {@code weight} from 0 to 1. */
    record Range(String type, double weight) {
        boolean covers(String mediaType) {
            return type.equals(ANY)
                    || type.equals(mediaType)
                    || type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
        }

        /** An exact type says more than a kind, and that more than anything at all. */
        int exactness() {
            return type.equals(ANY) ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }

    static Accept of(Optional<String> header) {
        return new Accept(COMMA.splitAsStream(header.orElse(ANY))
                .filter(part -> !part.isBlank())
                .map(Accept::range)
                .toList());
    }

    /** Of {@code offered} the one wanted most; of several the first. */
    Optional<Rendering> best(List<Rendering> offered) {
        return offered.stream()
                .filter(rendering -> weight(rendering) > 0)
                .min(Comparator.comparingDouble(rendering -> -weight(rendering)));
    }

    private double weight(Rendering rendering) {
        return ranges.stream()
                .filter(range -> range.covers(rendering.mediaType()))
                .max(Comparator.comparingInt(Range::exactness))
                .map(Range::weight)
                .orElse(0.0);
    }

    private static Range range(String part) {
        String[] pieces = SEMICOLON.split(part, -1);
        double weight = 1;
        for (String piece : pieces) {
            if (piece.strip().startsWith("q=")) {
                weight = number(piece.strip().substring(2));
            }
        }
        return new Range(pieces[0].strip().toLowerCase(Locale.ROOT), weight);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
