package org.attestgraph.attest.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which of several places with like names is meant. Regions named with it count most, then how it lies to the other
 * places named, what kind of place the words say it is, the country spoken of, and last how many people live there.
 */
public final class PlaceChoice {
    /** What a place needs to be taken for the one meant. */
    public static final double ENOUGH = 0.9;

    private static final double SPELLING = 7;
    private static final double IN_REGION = 0.5;
    private static final double ELSEWHERE = -0.3;
    private static final double KIND = 0.3;
    private static final double OTHER_KIND = -0.4;
    private static final double COUNTRY = 0.2;
    private static final double OTHER_COUNTRY = -0.3;
    private static final double PEOPLE = 0.04;
    private static final Set<String> SETTLEMENTS = Set.of("city", "town", "village");
    private static final Comparator<WeighedPlace> BEST = Comparator.comparingDouble(WeighedPlace::score)
            .reversed()
            .thenComparing(place -> place.option().entry().id());

    private PlaceChoice() {}

    /** The likeliest first. */
    public static List<WeighedPlace> weigh(List<PlaceOption> options, Surroundings around) {
        return options.stream()
                .map(option -> weigh(option, around))
                .sorted(BEST)
                .toList();
    }

    /** The one meant; nothing where too little speaks for any. */
    public static Optional<WeighedPlace> best(List<WeighedPlace> weighed) {
        return weighed.stream().findFirst().filter(place -> place.score() >= ENOUGH);
    }

    private static WeighedPlace weigh(PlaceOption option, Surroundings around) {
        Scale scale = new Scale();
        scale.put(1 - SPELLING * option.distance(), "spelling");
        region(option, around, scale);
        nearness(option, around, scale);
        kind(option, around, scale);
        around.country().ifPresent(country -> {
            if (option.above().contains(country) || option.entry().id().equals(country)) {
                scale.put(COUNTRY, "country spoken of");
            } else if (!option.above().isEmpty()) {
                scale.put(OTHER_COUNTRY, "another country");
            }
        });
        if (option.population() > 0) {
            scale.put(PEOPLE * Math.log10((double) option.population()), "people");
        }
        return new WeighedPlace(option, scale.sum, scale.reasons);
    }

    private static void region(PlaceOption option, Surroundings around, Scale scale) {
        boolean within = around.regions().stream()
                .anyMatch(region ->
                        option.above().contains(region) || option.entry().id().equals(region));
        boolean known = option.above().size() > 1; // of a place known by its country alone the region is not known
        if (within) {
            scale.put(IN_REGION, "in a region named");
        } else if (!around.regions().isEmpty() && known) {
            scale.put(ELSEWHERE, "in no region named");
        }
    }

    private static void nearness(PlaceOption option, Surroundings around, Scale scale) {
        OptionalDouble nearest = option.point()
                .map(point ->
                        around.points().stream().mapToDouble(point::distance).min())
                .orElse(OptionalDouble.empty());
        if (nearest.isPresent()) {
            double kilometres = nearest.getAsDouble();
            double bonus = kilometres < 15 ? 0.4 : kilometres < 40 ? 0.3 : kilometres < 100 ? 0.15 : 0;
            double near = kilometres > 400 ? -0.3 : bonus;
            if (near != 0) {
                scale.put(near, String.format(Locale.ROOT, "%.0f km from a place named", kilometres));
            }
        }
    }

    private static void kind(PlaceOption option, Surroundings around, Scale scale) {
        around.kind().ifPresent(said -> {
            boolean settlements = SETTLEMENTS.contains(said) && SETTLEMENTS.contains(option.kind());
            if (said.equals(option.kind())) {
                scale.put(KIND, "a " + said);
            } else if (settlements) {
                scale.put(KIND / 3, "a " + option.kind());
            } else {
                boolean part = said.equals("neighbourhood") || option.kind().equals("neighbourhood");
                scale.put(part ? 3 * OTHER_KIND : OTHER_KIND, "a " + option.kind() + " and no " + said);
            }
        });
    }

    private static final class Scale {
        private double sum;
        private final List<String> reasons = new ArrayList<>();

        void put(double weight, String reason) {
            sum += weight;
            reasons.add(String.format(Locale.ROOT, "%s %+.2f", reason, weight));
        }
    }
}
