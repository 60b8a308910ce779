package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.syntax.Tree;

/** What speaks for or against that an incident is of a kind. */
final class TypeFeatures {
    private final Draft draft;
    private final IdentityHashMap<Group, Beside> besides = new IdentityHashMap<>();

    TypeFeatures(Draft draft) {
        this.draft = draft;
    }

    FeatureList of(Group group, IncidentType type, List<Group> groups) {
        FeatureList f = new FeatureList();
        String code = type.code();
        boolean own = group.types().contains(code);
        String owned = String.valueOf(own);
        int acts = 0;
        boolean isSpecific = false;
        for (Act act : group.acts()) {
            acts += act.types().contains(code) ? 1 : 0;
            isSpecific |= act.isSpecific();
        }
        f.add("is=", code).add("own=", owned, code).add("own=", owned);
        f.count("acts=", acts, 4);
        f.add("share=", String.valueOf(Math.round(4.0 * acts / group.acts().size())));
        String specific = String.valueOf(isSpecific);
        f.add("specific=", specific, owned, code);
        for (String other : group.types()) {
            f.add("with=", other, ">", code);
        }
        for (Act act : group.acts()) {
            f.add("lemma=", act.lemma(), ">", code);
        }
        f.add("first=", String.valueOf(group.first().types().contains(code)), owned);
        Beside beside = beside(group);
        beside.weapons().forEach(weapon -> f.add("weapon=", weapon.implies(), weapon.near(), ">", code));
        beside.actors().forEach(actor -> f.add("actor=", actor.branch(), actor.ownBranch(), ">", code));
        boolean inTitle = false;
        boolean before = false;
        int first = group.first().sentence();
        for (Act act : draft.acts()) {
            boolean title = draft.sentence(act.sentence()).title();
            boolean justBefore = act.sentence() < first && act.sentence() >= first - 2;
            if ((title || justBefore) && act.types().contains(code)) {
                inTitle |= title;
                before |= justBefore;
            }
        }
        f.add("title=", String.valueOf(inTitle), owned, specific);
        f.add("before=", String.valueOf(before), owned, specific, code);
        boolean toll = false;
        for (int sentence : group.sentences()) {
            toll |= !draft.tollsIn(sentence).isEmpty();
        }
        f.add("toll=", String.valueOf(toll), code, specific);
        f.add("only group=", String.valueOf(groups.size() == 1), code);
        return f;
    }

    /** What is named with the acts of a group: the same for every kind that the group may be of. */
    private record Beside(List<Weapon> weapons, List<Actor> actors) {}

    /** @param implies the kind that its entry says it is used for */
    private record Weapon(String implies, String near) {}

    private record Actor(String branch, String ownBranch) {}

    private Beside beside(Group group) {
        return besides.computeIfAbsent(group, this::read);
    }

    private Beside read(Group group) {
        List<Weapon> weapons = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        for (Act act : group.acts()) {
            Tree tree = draft.tree(act.sentence());
            for (Spot spot : draft.spotsIn(act.sentence(), EntityKind.WEAPON)) {
                boolean near = tree.distance(spot.at().head(), act.head()) <= 3;
                weapons.add(new Weapon(spot.entryOf("implies"), String.valueOf(near)));
            }
            for (Spot spot : draft.spotsIn(act.sentence(), EntityKind.ACTOR)) {
                if (tree.distance(spot.at().head(), act.head()) <= 2) {
                    actors.add(new Actor(String.valueOf(spot.name().branch()), spot.entryOf("branch")));
                }
            }
        }
        return new Beside(weapons, actors);
    }
}
