package org.attestgraph.attest.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts a list where something changes. */
final class Runs {
    private Runs() {}

    /** The runs of neighbours in {@code items} that have the same {@code key}, in order. */
    static <T, K> List<List<T>> by(List<T> items, Function<T, K> key) {
        List<List<T>> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= items.size(); i++) {
            if (i == items.size() || !key.apply(items.get(i)).equals(key.apply(items.get(start)))) {
                runs.add(items.subList(start, i));
                start = i;
            }
        }
        return runs;
    }
}
