package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What hangs together, directly or through others. Accounts are numbers of 64 bits, by their IRIs: two of one number count as
 * one here, which brings together to one task what does not hang together, and changes nothing of what that task makes of it.
 */
final class Components {
    /** All that hang together with any other, in ascending order. */
    private final long[] nodes;

    /** By the places of {@code nodes}, one for all that hang together. */
    private final long[] roots;

    private Components(long[] nodes, long[] roots) {
        this.nodes = nodes;
        this.roots = roots;
    }

    /** The number of an IRI (FNV-1a, its bits mixed). */
    static long node(String iri) {
        long hash = 0xcbf29ce484222325L;
        for (byte octet : iri.getBytes(UTF_8)) {
            hash = (hash ^ octet) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
    }

    /**
     * As few of {@code pairs} as join the same, or other pairs that do.
     *
     * @return both of each pair, one after the other
     */
    static long[] fewest(Iterator<long[]> pairs) {
        Map<Long, Long> parents = new HashMap<>();
        while (pairs.hasNext()) {
            long[] pair = pairs.next();
            long one = root(parents, pair[0]);
            long other = root(parents, pair[1]);
            if (one != other) {
                parents.put(one, other);
            }
        }
        return parents.entrySet().stream()
                .flatMapToLong(entry -> LongStream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private static long root(Map<Long, Long> parents, long node) {
        long root = node;
        for (Long above = parents.get(root); above != null; above = parents.get(root)) {
            root = above;
        }
        for (Long above = parents.get(node); above != null && above != root; above = parents.get(node)) {
            parents.put(node, root); // the next time it is near
            node = above;
        }
        return root;
    }

    /** Of all {@code pairs}, of which each holds any number, one after the other. */
    static Components of(List<long[]> pairs) {
        long[] nodes =
                pairs.stream().flatMapToLong(LongStream::of).sorted().distinct().toArray();
        int[] parents = new int[nodes.length];
        Arrays.setAll(parents, at -> at);
        for (long[] some : pairs) {
            for (int at = 0; at < some.length; at += 2) {
                int one = root(parents, Arrays.binarySearch(nodes, some[at]));
                int other = root(parents, Arrays.binarySearch(nodes, some[at + 1]));
                parents[Math.max(one, other)] = Math.min(one, other);
            }
        }
        long[] roots = new long[nodes.length];
        Arrays.setAll(roots, at -> nodes[root(parents, at)]);
        return new Components(nodes, roots);
    }

    private static int root(int[] parents, int at) {
        int root = at;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** One and the same for all that hang together with {@code node}. */
    long root(long node) {
        int at = Arrays.binarySearch(nodes, node);
        return at < 0 ? node : roots[at];
    }
}
