package org.attestgraph.attest.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attestgraph.attest.archive.Contents;
import org.attestgraph.attest.archive.Holding;

/**
 * The reports that two states of a dataset differ in.
 *
 * @param gone what was held before and is no longer, or not so
 * @param names of all that are new, changed or gone
 */
record Changes(List<Holding> gone, SortedSet<String> names) {

    /** Nothing where the graphs that reports share differ too. */
    static Optional<Changes> between(Contents before, Contents after) {
        List<Holding> gone = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>();
        boolean shared = false;
        for (Holding was : before.all()) {
            if (!isSame(was, after.holding(was.name()))) {
                shared |= was.submission().isEmpty();
                gone.add(was);
                names.add(was.name());
            }
        }
        for (Holding is : after.all()) {
            if (before.holding(is.name()).isEmpty()) {
                shared |= is.submission().isEmpty();
                names.add(is.name());
            }
        }
        return shared ? Optional.empty() : Optional.of(new Changes(gone, names));
    }

    private static boolean isSame(Holding was, Optional<Holding> is) {
        return is.filter(now -> now.sha256().equals(was.sha256())).isPresent();
    }
}
