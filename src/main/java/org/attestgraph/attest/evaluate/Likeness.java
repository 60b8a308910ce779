package org.attestgraph.attest.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether two lists of names mean the same thing; remembers its answers, since scoring asks the same again and again. */
public final class Likeness {
    private static final Set<String> COUNTRIES = Set.of(
            "syria",
            "iraq",
            "turkey",
            "lebanon",
            "jordan",
            "yemen",
            "ukraine",
            "russia",
            "israel",
            "iran",
            "libya",
            "sudan",
            "palestine",
            "gaza",
            "afghanistan");

    private record Pair(List<String> a, List<String> b) {}

    private final Map<List<String>, NormalNames> normal = new HashMap<>();
    private final Map<List<String>, List<String>> places = new HashMap<>();
    private final Map<Pair, Boolean> answers = new HashMap<>();

    public boolean same(List<String> a, List<String> b) {
        return answers.computeIfAbsent(new Pair(a, b), pair -> normal(a).same(normal(b)));
    }

    /** The names of a place that are acceptable for it: a whole country is no coarser name of a place inside it. */
    public List<String> withoutCountries(List<String> place) {
        return places.computeIfAbsent(place, names -> Stream.concat(
                        names.stream().limit(1), names.stream().skip(1).filter(Likeness::isNoCountry))
                .toList());
    }

    private static boolean isNoCountry(String name) {
        return !COUNTRIES.contains(NormalNames.normal(name));
    }

    private NormalNames normal(List<String> names) {
        return normal.computeIfAbsent(names, NormalNames::new);
    }
}
