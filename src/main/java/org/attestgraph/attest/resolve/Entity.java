package org.attestgraph.attest.resolve;

import java.util.List;
import org.attestgraph.attest.lexicon.EntityKind;

/**
 * The thing that a name means: an entry of a lexicon, or, where none knows it, the name itself.
 *
 * @param id unique within {@code kind}: the lexicon's slug, {@code gn-} and a GeoNames id, or the normalised name
 * @param label how the lexicon calls it; of an unlisted thing, as the report writes it
 * @param listed whether a lexicon or gazetteer describes it; if not, the report's graph must
 * @param type local name of its class in the ontology, such as {@code ArmedGroup} or {@code Place}
 * @param within what an unlisted thing is said to be part of: the district of a neighbourhood, a speaker's
 *     organisation; empty for listed things, whose lexicon entry says it
 */
public record Entity(EntityKind kind, String id, String label, boolean listed, String type, List<Entity> within) {
    public Entity {
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("An entity needs an id and a label: '" + id + "', '" + label + "'");
        }
        within = List.copyOf(within);
    }
}
