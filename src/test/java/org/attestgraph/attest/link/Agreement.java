package org.attestgraph.attest.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How well groups agree with the true ones; each account is in one group of either. */
record Agreement(double pairwise, double bCubed) {

    static <T> Agreement of(Collection<List<T>> found, Collection<List<T>> truth) {
        return new Agreement(pairwise(found, truth), bCubed(found, truth));
    }

    private static <T> double pairwise(Collection<List<T>> found, Collection<List<T>> truth) {
        Set<Set<T>> here = pairs(found);
        Set<Set<T>> there = pairs(truth);
        Set<Set<T>> both = new HashSet<>(here);
        both.retainAll(there);
        return 2.0 * both.size() / (here.size() + there.size());
    }

    private static <T> Set<Set<T>> pairs(Collection<List<T>> groups) {
        Set<Set<T>> pairs = new HashSet<>();
        groups.forEach(group -> group.forEach(one -> group.forEach(other -> {
            if (!one.equals(other)) {
                pairs.add(Set.of(one, other));
            }
        })));
        return pairs;
    }

    private static <T> double bCubed(Collection<List<T>> found, Collection<List<T>> truth) {
        double precision = mean(found, truth);
        double recall = mean(truth, found);
        return 2 * precision * recall / (precision + recall);
    }

    private static <T> double mean(Collection<List<T>> groups, Collection<List<T>> others) {
        Map<T, List<T>> other = new HashMap<>();
        others.forEach(group -> group.forEach(one -> other.put(one, group)));
        double sum = 0;
        int count = 0;
        for (List<T> group : groups) {
            for (T one : group) {
                Set<T> common = new HashSet<>(group);
                common.retainAll(Objects.requireNonNull(other.get(one)));
                sum += (double) common.size() / group.size();
                count++;
            }
        }
        return sum / count;
    }
}
