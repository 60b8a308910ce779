package org.attestgraph.attest.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Cuts what comes one after the other where something changes. */
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

    /** The same, of which only one run is held at a time. */
    static <T, K> Iterator<List<T>> by(Iterator<T> items, Function<T, K> key) {
        return new Cut<>(items, key);
    }

    private static final class Cut<T, K> implements Iterator<List<T>> {
        private final Iterator<T> items;
        private final Function<T, K> key;
        private List<T> next = new ArrayList<>();

        Cut(Iterator<T> items, Function<T, K> key) {
            this.items = items;
            this.key = key;
            if (items.hasNext()) {
                next.add(items.next());
            }
        }

        @Override
        public boolean hasNext() {
            return !next.isEmpty();
        }

        @Override
        public List<T> next() {
            if (next.isEmpty()) {
                throw new NoSuchElementException();
            }
            List<T> run = next;
            next = new ArrayList<>();
            while (items.hasNext() && next.isEmpty()) {
                T item = items.next();
                (key.apply(item).equals(key.apply(run.getFirst())) ? run : next).add(item);
            }
            return run;
        }
    }
}
