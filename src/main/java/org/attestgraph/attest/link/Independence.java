package org.attestgraph.attest.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many sources of a case say so without leaning on each other: the largest number of families to each of which a
 * claimant of its own can be given. Two families that rest on the word of one count once, and so does one report that
 * quotes two.
 *
 * @param sources that number
 * @param claimants the IRIs of those who say that it happened, each once however they are called, in their order
 */
record Independence(int sources, List<String> claimants) {
    Independence {
        claimants = List.copyOf(claimants);
    }

    static Independence of(List<Family> families) {
        Map<String, Thing> named = named(families);
        List<Set<String>> claimants = new ArrayList<>();
        for (int i = 0; i < families.size(); i++) {
            claimants.add(claimants(families.get(i), "own " + i, named));
        }
        Map<String, Integer> given = new TreeMap<>();
        int sources = 0;
        for (int i = 0; i < claimants.size(); i++) {
            sources += give(i, claimants, given, new HashSet<>()) ? 1 : 0;
        }
        return new Independence(
                sources,
                named.values().stream().map(Thing::id).distinct().sorted().toList());
    }

    /** Each speaker of a name, and the widest of those that it may be. */
    private static Map<String, Thing> named(List<Family> families) {
        Map<String, Thing> named = new TreeMap<>();
        families.stream()
                .flatMap(family -> family.accounts().stream())
                .flatMap(account -> account.statements().stream())
                .filter(statement -> !statement.denies() && statement.voice() == Statement.Voice.NAMED)
                .forEach(statement -> named.put(statement.speaker().id(), statement.speaker()));
        Map<String, Thing> widest = new TreeMap<>();
        named.forEach((id, speaker) ->
                widest.put(id, named.values().stream().filter(speaker::fits).reduce(speaker, Kinship::wider)));
        return widest;
    }

    private static Set<String> claimants(Family family, String own, Map<String, Thing> named) {
        Set<String> claimants = new HashSet<>();
        for (Account account : family.accounts()) {
            if (account.statements().isEmpty()) {
                claimants.add(own);
            }
            for (Statement statement : account.statements()) {
                if (!statement.denies()) {
                    claimants.add(
                            statement.voice() == Statement.Voice.NAMED
                                    ? named.getOrDefault(statement.speaker().id(), statement.speaker())
                                            .id()
                                    : own);
                }
            }
        }
        return claimants;
    }

    /** Finds a claimant for a family, and another for the one that had it, if need be. */
    private static boolean give(
            int family, List<Set<String>> claimants, Map<String, Integer> given, Set<String> tried) {
        for (String claimant : claimants.get(family)) {
            if (tried.add(claimant)) {
                Integer had = given.get(claimant);
                if (had == null || give(had, claimants, given, tried)) {
                    given.put(claimant, family);
                    return true;
                }
            }
        }
        return false;
    }
}
