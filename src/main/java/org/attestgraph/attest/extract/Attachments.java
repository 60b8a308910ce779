package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attestgraph.attest.extract.Draft.Moment;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.syntax.Tree;

/** What stands nearest to each act in the grammar of its sentence: its place, time, actors and figures, before any is decided. */
final class Attachments {
    private static final int FARTHEST = 5;

    private final Draft draft;
    private final IdentityHashMap<Act, Telling> byAct = new IdentityHashMap<>();

    Attachments(Draft draft) {
        this.draft = draft;
    }

    Telling of(List<Act> acts) {
        return Telling.joined(acts.stream().map(this::of).toList());
    }

    Telling of(Act act) {
        return byAct.computeIfAbsent(act, this::attach);
    }

    private Telling attach(Act act) {
        Tree tree = draft.tree(act.sentence());
        Set<String> actors = new HashSet<>();
        Spot place = null;
        double nearest = FARTHEST + 1;
        for (Spot spot : draft.spotsIn(act.sentence())) {
            double distance = distance(tree, act, spot.at());
            if (spot.kind() == EntityKind.PLACE && draft.containment().isSpecific(spot) && distance < nearest) {
                nearest = distance;
                place = spot;
            }
            if (spot.kind() == EntityKind.ACTOR && distance < 3) {
                actors.add(spot.entity().id());
            }
        }
        return new Telling(
                place == null ? List.of() : List.of(place),
                place != null,
                moment(act, tree).map(Moment::interval).stream().toList(),
                Map.of(EntityKind.ACTOR, actors),
                tolls(act, tree).stream().map(Telling::key).collect(Collectors.toSet()));
    }

    private Optional<Moment> moment(Act act, Tree tree) {
        Moment best = null;
        double nearest = FARTHEST + 1;
        for (Moment moment : draft.momentsIn(act.sentence())) {
            double distance = distance(tree, act, moment.time().at());
            if (distance < nearest) {
                nearest = distance;
                best = moment;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The tolls to which no other act is nearer. */
    private List<Toll> tolls(Act act, Tree tree) {
        List<Toll> tolls = new ArrayList<>();
        for (Toll toll : draft.tolls()) {
            if (toll.sentence() == act.sentence()) {
                double mine = distance(tree, act, toll.figure().at());
                boolean nearer = draft.actsIn(act.sentence()).stream()
                        .anyMatch(other -> !other.equals(act)
                                && distance(tree, other, toll.figure().at()) < mine);
                if (!nearer) {
                    tolls.add(toll);
                }
            }
        }
        return tolls;
    }

    private static double distance(Tree tree, Act act, Extent at) {
        return tree.distance(act.head(), at.head()) + 0.01 * Math.abs(act.head() - at.head());
    }
}
