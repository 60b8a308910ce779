package org.attestgraph.attest.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.lexicon.LexiconException;
import org.attestgraph.attest.lexicon.LexiconFiles;
import org.attestgraph.attest.lexicon.Row;

/** Which kind of place a feature of a GeoNames dump is, as {@code feature-codes.csv} says. */
final class FeatureKinds {
    private record Rule(String kind, long population) {}

    private final Map<String, List<Rule>> rules = new HashMap<>();

    static FeatureKinds read(LexiconFiles files) {
        FeatureKinds kinds = new FeatureKinds();
        for (Row row : files.rows("feature-codes.csv")) {
            kinds.rules
                    .computeIfAbsent(row.need("code"), code -> new ArrayList<>())
                    .add(new Rule(row.get("kind"), population(row)));
        }
        return kinds;
    }

    /** Empty for features that are left out. */
    Optional<String> of(String featureClass, String featureCode, long population) {
        List<Rule> fit =
                rules.getOrDefault(featureClass + "." + featureCode, rules.getOrDefault(featureClass, List.of()));
        return fit.stream()
                .filter(rule -> rule.population() <= population)
                .reduce((a, b) -> b.population() >= a.population() ? b : a)
                .map(Rule::kind)
                .filter(kind -> !kind.isEmpty());
    }

    private static long population(Row row) {
        String people = row.get("population");
        try {
            return people.isEmpty() ? 0 : Long.parseLong(people);
        } catch (NumberFormatException e) {
            throw new LexiconException(row.where(), "\"" + people + "\" is no number.", "Write digits alone.");
        }
    }
}
