package org.attestgraph.attest.extract;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.mention.Mention.Form;
import org.attestgraph.attest.syntax.Tree;
import org.attestgraph.attest.text.Token;
import org.jspecify.annotations.Nullable;

/** What speaks for or against that a thing fills a role in an incident. */
@SuppressWarnings("ReferenceEquality") // a candidate is only ever compared with those of its own list
final class FillerFeatures {
    private static final Set<String> TO_CUE = Set.of("nsubj<!", "pobj<prep:to<!", "pobj<agent:by<!", "dobj<!");

    private final Draft draft;
    private final IdentityHashMap<Spot, Beside> besides = new IdentityHashMap<>();
    private final IdentityHashMap<Candidate, Boolean> areIn = new IdentityHashMap<>();
    private final IdentityHashMap<Spot, IdentityHashMap<Act, String>> relations = new IdentityHashMap<>();
    private final Map<Integer, Relations> bySentence = new HashMap<>();
    private @Nullable Group inGroup;

    /** Whether a name hangs on a word of claiming, and whether it is counted. */
    private record Beside(boolean cue, boolean figure) {}

    FillerFeatures(Draft draft) {
        this.draft = draft;
    }

    FeatureList of(Group group, Role role, Candidate candidate, List<Candidate> rivals, List<Group> groups) {
        FeatureList f = new FeatureList();
        Spot best = closest(group, candidate);
        Act act = closest(group, best);
        int gap = best.sentence() - act.sentence();
        String where = gap == 0
                ? "same"
                : gap < 0 ? gap == -1 ? "before1" : gap >= -3 ? "before3" : "before" : gap == 1 ? "after1" : "after";
        f.add("where=", where);
        f.add("gap=", FeatureList.digits(Math.max(-6, Math.min(4, gap))));
        String kind = candidate.entity().kind().name();
        String form = best.name().form().name();
        f.add("kind=", kind, form).add("kind=", kind, form, where);
        f.add("type=", candidate.entity().type(), where);
        f.add("listed=", String.valueOf(candidate.entity().listed()), where, kind);
        f.add("act=", act.types().first(), kind, where);
        if (gap == 0) {
            f.add(true, "same sentence");
            beside(f, group, best, act, kind, form);
        } else {
            away(f, group, candidate, rivals, best, gap);
        }
        standing(f, best, where, role);
        if (candidate.entity().kind() == EntityKind.PLACE) {
            place(f, group, candidate, rivals, where);
        }
        everywhere(f, group, candidate, kind);
        relations(f, group, candidate, kind);
        overall(f, group, candidate, rivals, groups, where);
        return f;
    }

    /** How the grammar joins any mention to any act: the nearest pair need not be the one that tells. */
    private void everywhere(FeatureList f, Group group, Candidate candidate, String kind) {
        for (Spot spot : candidate.spots()) {
            for (Act act : group.acts()) {
                if (spot.sentence() == act.sentence()) {
                    String path = draft.tree(act.sentence()).path(spot.at().head(), act.head(), 4);
                    if (!path.equals("far")) {
                        f.add("any=", path, act.verb() ? "v" : "n", kind);
                        f.add("any=", path, act.lemma());
                    }
                }
            }
        }
    }

    /** What the candidate does and suffers: in this group's acts, in others of their sentences, in all of the report. */
    private void relations(FeatureList f, Group group, Candidate candidate, String kind) {
        int agent = 0;
        int patient = 0;
        boolean agentOfType = false;
        for (Spot spot : candidate.spots()) {
            boolean inside = group.sentences().contains(spot.sentence());
            for (Act act : draft.actsIn(spot.sentence())) {
                String relation = relation(spot, act);
                boolean own = inside && group.acts().contains(act);
                if (own) {
                    f.add("relation=", relation, kind);
                    f.add(
                            "relation=",
                            relation,
                            act.verb() ? "v" : "n",
                            act.types().first(),
                            kind);
                } else if (inside) {
                    f.add("relation to other=", relation, kind);
                }
                boolean does = relation.equals("agent") || relation.equals("owner") || relation.equals("carries out");
                agent += does ? 1 : 0;
                patient += relation.equals("patient") ? 1 : 0;
                agentOfType |= does && !own && sharesType(act, group);
                if (!inside && does) {
                    f.add("does elsewhere=", sharesType(act, group) ? "same" : "other", kind);
                }
            }
        }
        f.add(
                "agent=",
                FeatureList.digits(Math.min(3, agent)),
                "patient=",
                FeatureList.digits(Math.min(3, patient)),
                kind);
        f.add("agent of type=", String.valueOf(agentOfType), kind);
        f.add("agency=", String.valueOf(agent > patient), String.valueOf(patient > agent), kind);
    }

    private String relation(Spot spot, Act act) {
        return relations.computeIfAbsent(spot, key -> new IdentityHashMap<>()).computeIfAbsent(act, key -> bySentence
                .computeIfAbsent(spot.sentence(), index -> new Relations(draft, index))
                .of(spot.at().head(), act));
    }

    /** In the sentence of an act: how the grammar joins the two. */
    private void beside(FeatureList f, Group group, Spot spot, Act act, String kind, String form) {
        Tree tree = draft.tree(act.sentence());
        AnalysedSentence sentence = draft.sentence(act.sentence());
        String voice = act.verb() ? "v" : "n";
        String path = tree.path(spot.at().head(), act.head(), 5);
        f.add("path=", path);
        f.add("path=", path, voice, kind);
        f.add("path=", path, act.types().first());
        f.add("path=", path, form);
        act.frames().forEach(frame -> f.add("path=", path, "/", frame));
        int verb = tree.verbAbove(act.head());
        if (verb >= 0 && verb != act.head()) {
            f.add("to verb=", tree.path(spot.at().head(), verb, 3));
        }
        for (Act other : group.acts()) {
            if (!other.equals(act) && other.sentence() == act.sentence()) {
                f.add("other path=", tree.path(spot.at().head(), other.head(), 3), other.verb() ? "v" : "n");
            }
        }
        f.count("tree=", tree.distance(spot.at().head(), act.head()), 8);
        int apart = spot.at().head() - act.head();
        f.add("side=", apart < 0 ? "before" : "after", voice, kind);
        f.add("apart=", apart < 0 ? "-" : "+", FeatureList.digits(Math.min(Math.abs(apart) / 2, 8)));
        Act nearest = act;
        for (Act other : draft.actsIn(act.sentence())) {
            if (tree.distance(spot.at().head(), other.head())
                    < tree.distance(spot.at().head(), nearest.head())) {
                nearest = other;
            }
        }
        f.add("nearest act=", String.valueOf(group.acts().contains(nearest)));
        f.add("overlaps act=", String.valueOf(act.at().overlaps(spot.at())), kind);
        int from = Math.min(spot.at().head(), act.head()) + 1;
        int to = Math.max(spot.at().head(), act.head());
        boolean actBetween = false;
        for (Act other : draft.actsIn(act.sentence())) {
            actBetween |= !group.acts().contains(other) && other.head() >= from && other.head() < to;
        }
        f.add("act between=", String.valueOf(actBetween));
        boolean passive = tree.isPassive(act.verb() ? act.head() : Math.max(0, verb));
        f.add("passive=", String.valueOf(passive), apart < 0 ? "before" : "after", voice, kind);
        String preposition = preposition(sentence, tree, spot.at());
        f.add("pp=", preposition, voice, kind);
        f.add("pp=", preposition, act.types().first(), kind);
    }

    /** In another sentence: how far, and who else stands between. */
    private void away(FeatureList f, Group group, Candidate candidate, List<Candidate> rivals, Spot best, int gap) {
        String side = gap < 0 ? "before" : "after";
        f.add(draft.sentence(best.sentence()).title(), "in title");
        boolean rivalHere = false;
        int between = 0;
        for (Candidate rival : rivals) {
            if (rival != candidate
                    && rival.entity().kind() == candidate.entity().kind()) {
                rivalHere |= isIn(group, rival);
                between += isBetween(rival, best, group) ? 1 : 0;
            }
        }
        f.add("rival in sentence=", String.valueOf(rivalHere), side);
        f.add("rivals between=", side, FeatureList.digits(Math.min(between, 3)));
        boolean sameParagraph = draft.sentence(best.sentence()).sentence().paragraph()
                == draft.sentence(group.first().sentence()).sentence().paragraph();
        f.add("same paragraph=", String.valueOf(sameParagraph));
        Tree tree = draft.tree(best.sentence());
        for (Act act : draft.actsIn(best.sentence())) {
            String path = tree.path(best.at().head(), act.head(), 3);
            boolean far = path.equals("far");
            if (!far) {
                f.add("there=", path, act.verb() ? "v" : "n");
            }
            f.add(!far && sharesType(act, group), "there same type=", path);
        }
    }

    private static boolean sharesType(Act act, Group group) {
        for (String type : act.types()) {
            if (group.types().contains(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(Candidate rival, Spot best, Group group) {
        for (Spot spot : rival.spots()) {
            if (isBetween(spot, best, group)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence of the group names it. */
    private boolean isIn(Group group, Candidate candidate) {
        if (group != inGroup) {
            inGroup = group;
            areIn.clear();
        }
        return areIn.computeIfAbsent(candidate, some -> names(group, some));
    }

    private static boolean names(Group group, Candidate candidate) {
        for (Spot spot : candidate.spots()) {
            if (group.sentences().contains(spot.sentence())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(Spot spot, Spot best, Group group) {
        int first = group.first().sentence();
        return best.sentence() < first
                ? spot.sentence() >= best.sentence()
                        && spot.sentence() <= first
                        && spot.at().from() != best.at().from()
                : spot.sentence() > first && spot.sentence() <= best.sentence();
    }

    /** The words right around the name. */
    private void standing(FeatureList f, Spot spot, String where, Role role) {
        AnalysedSentence sentence = draft.sentence(spot.sentence());
        int before = spot.at().from() - 1;
        int after = spot.at().to();
        String previous = before < 0 ? "^" : sentence.sentence().token(before).folded();
        String next = after >= sentence.sentence().size()
                ? "$"
                : word(sentence.sentence().token(after));
        f.add("previous=", previous).add("previous=", previous, where);
        f.add("next=", next);
        if (before > 0) {
            f.add("previous2=", sentence.sentence().token(before - 1).folded(), " ", previous);
        }
        f.add("label=", sentence.syntax().label(spot.at().head()), where);
        int above = sentence.syntax().head(spot.at().head());
        f.add("above=", above < 0 ? "root" : word(sentence.sentence().token(above)));
        Beside beside = besides.computeIfAbsent(spot, this::beside);
        f.add("speaks=", String.valueOf(beside.cue()));
        f.add("counted=", String.valueOf(beside.figure()), where);
        f.add(sentence.sentence().token(spot.at().head()).isAllUpper(), "capitals");
        if (role == Role.TARGET || role == Role.WEAPON) {
            f.add("entity=", spot.entity().id());
        }
    }

    private Beside beside(Spot spot) {
        boolean cue = false;
        boolean figure = false;
        Tree tree = draft.tree(spot.sentence());
        for (Mention mention : draft.sentence(spot.sentence()).mentions()) {
            if (mention instanceof Mention.Cue) {
                cue |= TO_CUE.contains(tree.path(spot.at().head(), mention.at().head(), 2));
            } else if (mention instanceof Mention.Figure) {
                figure |= mention.at().overlaps(spot.at());
            }
        }
        return new Beside(cue, figure);
    }

    private static String word(Token token) {
        return token.isNumber() ? "#" : token.folded();
    }

    private static String preposition(AnalysedSentence sentence, Tree tree, Extent at) {
        int up = sentence.syntax().head(at.head());
        for (int steps = 0; up >= 0 && steps < 4; steps++) {
            String label = sentence.syntax().label(up);
            if (label.equals("prep") || label.equals("agent")) {
                return sentence.sentence().token(up).folded();
            }
            if (sentence.syntax().isVerb(up)) {
                return "verb";
            }
            up = sentence.syntax().head(up);
        }
        return tree.children(at.head()).isEmpty() ? "none" : "none+";
    }

    private void place(FeatureList f, Group group, Candidate candidate, List<Candidate> rivals, String where) {
        String level = draft.containment().level(candidate.entity());
        f.add("level=", level).add("level=", level, where);
        boolean finerHere = false;
        boolean finerAnywhere = false;
        boolean coarserHere = false;
        int specificHere = 0;
        for (Candidate rival : rivals) {
            if (rival.entity().kind() == EntityKind.PLACE) {
                boolean here = isIn(group, rival);
                specificHere +=
                        here && !draft.containment().level(rival.entity()).equals("country") ? 1 : 0;
                if (rival == candidate) {
                    continue;
                }
                boolean finer = draft.containment().isAbove(candidate.entity(), rival.entity());
                finerHere |= finer && here;
                finerAnywhere |= finer;
                coarserHere |= here && draft.containment().isAbove(rival.entity(), candidate.entity());
            }
        }
        f.add("finer here=", String.valueOf(finerHere), where, level);
        f.add("finer anywhere=", String.valueOf(finerAnywhere), where, level);
        f.add("coarser here=", String.valueOf(coarserHere), where);
        f.add("specific places here=", FeatureList.digits(Math.min(3, specificHere)), level, where);
    }

    private void overall(
            FeatureList f, Group group, Candidate candidate, List<Candidate> rivals, List<Group> groups, String where) {
        int mentions = candidate.spots().size();
        int more = 0;
        int sameKindHere = 0;
        for (Candidate rival : rivals) {
            if (rival.entity().kind() == candidate.entity().kind()) {
                more += rival.spots().size() > mentions ? 1 : 0;
                sameKindHere += isIn(group, rival) ? 1 : 0;
            }
        }
        f.add("rank=", FeatureList.digits(Math.min(4, more)), where);
        f.count("mentions=", mentions, 6);
        boolean inTitle = false;
        boolean onlyAdjectives = true;
        for (Spot spot : candidate.spots()) {
            inTitle |= draft.sentence(spot.sentence()).title();
            onlyAdjectives &= spot.name().form() == Form.ADJECTIVE;
        }
        f.add("title=", String.valueOf(inTitle), where);
        f.add("first group=", String.valueOf(groups.getFirst().equals(group)), where);
        f.add("rivals here=", FeatureList.digits(Math.min(4, sameKindHere)), where);
        String kind = candidate.entity().kind().name();
        for (String type : group.types()) {
            f.add("group type=", type, where, kind);
            f.add("group type=", type, candidate.entity().type());
        }
        f.add("all forms=", String.valueOf(onlyAdjectives), where);
    }

    /** Of all places where a thing is named the one nearest to an act of the group. */
    Spot closest(Group group, Candidate candidate) {
        Spot best = candidate.spots().getFirst();
        double least = Double.MAX_VALUE;
        for (Spot spot : candidate.spots()) {
            double distance = distance(group, spot);
            if (distance < least) {
                least = distance;
                best = spot;
            }
        }
        return best;
    }

    double distance(Group group, Candidate candidate) {
        return distance(group, closest(group, candidate));
    }

    private double distance(Group group, Spot spot) {
        double least = Double.MAX_VALUE;
        for (Act act : group.acts()) {
            least = Math.min(least, distance(act, spot));
        }
        return least;
    }

    private double distance(Act act, Spot spot) {
        if (act.sentence() == spot.sentence()) {
            return draft.tree(act.sentence()).distance(act.head(), spot.at().head())
                    + 0.01 * Math.abs(act.head() - spot.at().head());
        }
        int gap = spot.sentence() - act.sentence();
        return 100 + (gap < 0 ? -gap * 10 : gap * 15);
    }

    private Act closest(Group group, Spot spot) {
        Act best = group.first();
        for (Act act : group.acts()) {
            if (distance(act, spot) < distance(best, spot)) {
                best = act;
            }
        }
        return best;
    }
}
