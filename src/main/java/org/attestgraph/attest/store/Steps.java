package org.attestgraph.attest.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attestgraph.attest.archive.Act;
import org.attestgraph.attest.archive.Entry;

/** Entries of the ledger, cut into commits. */
final class Steps {
    private static final int GRAPHS = 150;
    private static final int QUADS = 60_000;

    private Steps() {}

    /**
     * What one commit does.
     *
     * @param upTo the last entry that it is of
     * @param changes the graph that each name has from now on, or none
     */
    record Step(long upTo, Map<String, Optional<Act.Stored>> changes) {}

    static List<Step> of(List<Entry> entries) {
        List<Step> steps = new ArrayList<>();
        Map<String, Optional<Act.Stored>> changes = new LinkedHashMap<>();
        int quads = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            quads += add(entry.act(), changes);
            if (changes.size() >= GRAPHS || quads >= QUADS || i == entries.size() - 1) {
                steps.add(new Step(entry.sequence(), changes));
                changes = new LinkedHashMap<>();
                quads = 0;
            }
        }
        return steps;
    }

    private static int add(Act act, Map<String, Optional<Act.Stored>> changes) {
        switch (act) {
            case Act.Stored stored -> {
                stored.replaces().ifPresent(name -> changes.put(name, Optional.empty()));
                changes.put(stored.name(), Optional.of(stored));
                return stored.quads();
            }
            case Act.Retracted retracted -> changes.put(retracted.name(), Optional.empty());
            case Act.Created created -> {}
            case Act.Moved moved -> {}
            case Act.Reviewed reviewed -> {}
            case Act.Gazetteer gazetteer -> {}
        }
        return 0;
    }
}
