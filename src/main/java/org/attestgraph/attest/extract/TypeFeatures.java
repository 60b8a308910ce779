package org.attestgraph.attest.extract;

import java.util.List;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.syntax.Tree;

/** What speaks for or against that an incident is of a kind. */
final class TypeFeatures {
    private final Draft draft;

    TypeFeatures(Draft draft) {
        this.draft = draft;
    }

    FeatureList of(Group group, IncidentType type, List<Group> groups) {
        FeatureList f = new FeatureList();
        String code = type.code();
        boolean own = group.types().contains(code);
        long acts =
                group.acts().stream().filter(act -> act.types().contains(code)).count();
        f.add("is=" + code).add("own=" + own + code).add("own=" + own);
        f.count("acts=", (int) acts, 4);
        f.add("share=" + Math.round(4.0 * acts / group.acts().size()));
        boolean specific = group.acts().stream().anyMatch(Act::isSpecific);
        f.add("specific=" + specific + own + code);
        group.types().forEach(other -> f.add("with=" + other + ">" + code));
        for (Act act : group.acts()) {
            f.add("lemma=" + act.lemma() + ">" + code);
        }
        f.add("first=" + group.first().types().contains(code) + own);
        for (Act act : group.acts()) {
            Tree tree = draft.tree(act.sentence());
            for (Spot spot : draft.spotsIn(act.sentence(), EntityKind.WEAPON)) {
                boolean near = tree.distance(spot.at().head(), act.head()) <= 3;
                String implies = spot.name()
                        .entry()
                        .map(entry -> entry.row().get("implies"))
                        .orElse("");
                f.add("weapon=" + implies + near + ">" + code);
            }
            for (Spot spot : draft.spotsIn(act.sentence(), EntityKind.ACTOR)) {
                if (tree.distance(spot.at().head(), act.head()) <= 2) {
                    f.add("actor=" + spot.name().branch()
                            + spot.name()
                                    .entry()
                                    .map(entry -> entry.row().get("branch"))
                                    .orElse("") + ">" + code);
                }
            }
        }
        boolean inTitle = draft.acts().stream()
                .anyMatch(act ->
                        draft.sentence(act.sentence()).title() && act.types().contains(code));
        f.add("title=" + inTitle + own + specific);
        boolean before = draft.acts().stream()
                .anyMatch(act -> act.sentence() < group.first().sentence()
                        && act.sentence() >= group.first().sentence() - 2
                        && act.types().contains(code));
        f.add("before=" + before + own + specific + code);
        boolean toll = group.sentences().stream()
                .anyMatch(sentence -> !draft.tollsIn(sentence).isEmpty());
        f.add("toll=" + toll + code + specific);
        f.add("only group=" + (groups.size() == 1) + code);
        return f;
    }
}
