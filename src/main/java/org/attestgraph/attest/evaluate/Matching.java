package org.attestgraph.attest.evaluate;

import java.util.Arrays;
import java.util.List;
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
        if (gold.isEmpty() || predicted.isEmpty()) {
            return 0;
        }
        boolean[][] table = new boolean[gold.size()][predicted.size()];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                table[i][j] = fits.test(gold.get(i), predicted.get(j));
            }
        }
        return new Matching(table, predicted.size()).size();
    }

    private int size() {
        int size = 0;
        for (int i = 0; i < fits.length; i++) {
            if (place(i, new boolean[owner.length])) {
                size++;
            }
        }
        return size;
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
