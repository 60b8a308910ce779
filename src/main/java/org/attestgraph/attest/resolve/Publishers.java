package org.attestgraph.attest.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.text.Folding;

/** Who published a report, by the name that its metadata give. */
public final class Publishers {
    private final Map<String, Entity> byName = new HashMap<>();

    public Publishers(Entries entries) {
        for (EntityKind kind : List.of(EntityKind.SOURCE, EntityKind.ACTOR)) {
            for (Entry entry : entries.all(kind)) {
                Entity entity = Naming.listed(entry);
                byName.putIfAbsent(key(entry.label()), entity);
                entry.variants().forEach(variant -> byName.putIfAbsent(key(variant), entity));
            }
        }
    }

    public Entity of(String name) {
        Entity known = byName.get(key(name));
        return known != null ? known : Naming.unlisted(EntityKind.SOURCE, name.strip(), "Source", List.of());
    }

    private static String key(String name) {
        String folded = Folding.fold(name.strip());
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
