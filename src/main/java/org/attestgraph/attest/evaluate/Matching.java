package org.attestgraph.attest.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** The greatest number of pairs that can be made when each item is used once (Kuhn's algorithm). */
final class Matching {
    private static final int NOBODY = -1;

    private final boolean[][] fits;
    private final int[] owner;

    private Matching(boolean[][] fits, int width) {
        this.fits = fits;
        this.owner = new int[width];
        Arrays.fill(owner, NOBODY);
    }

    static <G, P> int size(List<G> gold, List<P> predicted, BiPredicate<? super G, ? super P> fits) {
        return pairs(gold, predicted, fits).size();
    }

    /** For the index of each gold item that has a partner, the index of that one. */
    static <G, P> Map<Integer, Integer> pairs(List<G> gold, List<P> predicted, BiPredicate<? super G, ? super P> fits) {
        if (gold.isEmpty() || predicted.isEmpty()) {
            return Map.of();
        }
        boolean[][] table = new boolean[gold.size()][predicted.size()];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                table[i][j] = fits.test(gold.get(i), predicted.get(j));
            }
        }
        return new Matching(table, predicted.size()).pairs();
    }

    private Map<Integer, Integer> pairs() {
        for (int i = 0; i < fits.length; i++) {
            place(i, new boolean[owner.length]);
        }
        Map<Integer, Integer> pairs = new TreeMap<>();
        for (int j = 0; j < owner.length; j++) {
            if (owner[j] != NOBODY) {
                pairs.put(owner[j], j);
            }
        }
        return pairs;
    }

    private boolean place(int i, boolean[] seen) {
        for (int j = 0; j < owner.length; j++) {
            if (fits[i][j] && !seen[j]) {
                seen[j] = true;
                if (owner[j] == NOBODY || place(owner[j], seen)) {
                    owner[j] = i;
                    return true;
                }
            }
        }
        return false;
    }
}
