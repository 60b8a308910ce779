package org.attestgraph.attest.extract;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.syntax.Tree;
import org.jspecify.annotations.Nullable;

/** What speaks for or against that an act belongs to a group of acts that the text told before. */
@SuppressWarnings("ReferenceEquality") // what is noted of groups holds for one list of them
final class MergeFeatures {
    private static final Set<String> OWNS =
            Set.of("nsubj<!", "pobj<agent:by<!", "nmod<!", "compound<!", "poss<!", "pobj<prep:by<!");

    private final Draft draft;
    private final Attachments attachments;
    private final Wording wording;
    private final IdentityHashMap<Group, Side> sides = new IdentityHashMap<>();
    private final IdentityHashMap<Act, String> owners = new IdentityHashMap<>();
    private final IdentityHashMap<Group, Double> likenesses = new IdentityHashMap<>();
    private int likenessTo = -1;
    private final IdentityHashMap<Act, Rivals> rivals = new IdentityHashMap<>();
    private List<Group> rivalGroups = List.of();

    MergeFeatures(Draft draft) {
        this.draft = draft;
        this.attachments = new Attachments(draft);
        this.wording = new Wording(draft);
    }

    /**
     * What a group is known by, whatever act it is compared with.
     *
     * @param attached what stands right beside its acts
     * @param isOpen whether none of its acts says of itself which kind it is
     * @param owner of the last of its acts that has one
     */
    private record Side(Telling told, Telling attached, boolean isOpen, Set<String> lemmas, String owner) {}

    private Side side(Group group) {
        return sides.computeIfAbsent(group, this::read);
    }

    private Side read(Group group) {
        Set<String> lemmas = new HashSet<>();
        String owner = "";
        for (Act act : group.acts()) {
            lemmas.add(act.lemma());
            String mine = owner(act);
            owner = mine.isEmpty() ? owner : mine;
        }
        return new Side(draft.telling(group.sentences()), attachments.of(group.acts()), isOpen(group), lemmas, owner);
    }

    private static boolean isOpen(Group group) {
        for (Act act : group.acts()) {
            if (act.isSpecific()) {
                return false;
            }
        }
        return true;
    }

    /** @param groups all groups so far, the last begun last */
    FeatureList of(Act act, Group group, List<Group> groups) {
        FeatureList f = new FeatureList();
        Act nearest = nearest(act, group);
        int gap = act.sentence() - nearest.sentence();
        String where = gap == 0 ? "same" : gap == 1 ? "next" : gap <= 3 ? "near" : "far";
        f.add("gap=", FeatureList.digits(Math.min(gap, 6)));
        f.add("where=", where);
        types(f, act, group, nearest, where);
        if (gap == 0) {
            within(f, act, nearest);
        }
        reference(f, act, where);
        if (gap > 0) {
            telling(f, act, group, groups, where);
        }
        Side side = side(group);
        Telling here = draft.telling(act.sentence());
        places(f, here, side.told(), where);
        times(f, here, side.told(), where);
        actors(f, act, here, side, where);
        things(f, here, side.told(), where, EntityKind.WEAPON, "weapon=");
        things(f, here, side.told(), where, EntityKind.TARGET, "target=");
        f.add("toll=", common(here.tolls(), side.told().tolls()), where);
        attached(f, act, side.attached(), where);
        rivals(f, act, group, groups, where);
        int rank = groups.size() - 1 - groups.indexOf(group);
        f.add("rank=", FeatureList.digits(Math.min(rank, 4)), where);
        f.add(groups.size() == 1, "only group", where);
        f.count("groups=", groups.size(), 6);
        f.add("size=", where, FeatureList.digits(Math.min(group.acts().size(), 5)));
        boolean title = draft.sentence(group.first().sentence()).title();
        f.add(title, "from title", where);
        boolean sameSentenceAsLast = groups.getLast().last().sentence() == act.sentence();
        f.add(gap > 0 && sameSentenceAsLast, "another group in this sentence");
        return f;
    }

    /** How the act is told: its tense, the length of the time that it is given, and whether the report began with the group. */
    private void telling(FeatureList f, Act act, Group group, List<Group> groups, String where) {
        Tree tree = draft.tree(act.sentence());
        int verb = tree.verbAbove(act.head());
        if (verb >= 0) {
            int aux = tree.child(verb, "aux", "auxpass");
            String tense = draft.sentence(act.sentence()).syntax().tag(verb)
                    + (aux < 0
                            ? ""
                            : draft.sentence(act.sentence())
                                    .sentence()
                                    .token(aux)
                                    .folded());
            f.add("tense=", tense).add("tense=", tense, where);
        }
        boolean main = groups.getFirst().equals(group);
        String fit = fits(act, group) ? "fits" : "";
        f.add("main=", String.valueOf(main), where, fit);
        f.add("lemma=", act.lemma(), where);
        String here = draft.telling(act.sentence()).longest();
        String there = side(group).told().longest();
        f.add("span=", here, where).add("spans=", here, there);
        int figures = Math.min(3, draft.tollsIn(act.sentence()).size());
        f.add("figures=", FeatureList.digits(figures), where, fit);
        boolean open = draft.telling(act.sentence()).isEmpty();
        f.add("tells nothing new=", String.valueOf(open), where, fit);
        f.add("tells nothing new=", String.valueOf(open), where, String.valueOf(main));
    }

    /** What an act has among groups, the same for each of them. */
    private record Rivals(@Nullable Act nearest, @Nullable Act nearestSpecific, long fitting, double mostAlike) {}

    private Rivals rivals(Act act, List<Group> groups) {
        if (groups != rivalGroups) {
            rivals.clear();
            rivalGroups = groups;
        }
        Rivals known = rivals.get(act);
        if (known == null) {
            known = among(act, groups);
            rivals.put(act, known);
        }
        return known;
    }

    private Rivals among(Act act, List<Group> groups) {
        Tree tree = draft.tree(act.sentence());
        Act nearest = null;
        Act nearestSpecific = null;
        long fitting = 0;
        double mostAlike = 0;
        for (Group other : groups) {
            for (Act one : other.acts()) {
                if (one.sentence() == act.sentence()) {
                    nearest = nearer(tree, act, one, nearest);
                    nearestSpecific = one.isSpecific() ? nearer(tree, act, one, nearestSpecific) : nearestSpecific;
                }
            }
            fitting += fits(act, other) ? 1 : 0;
            mostAlike = Math.max(mostAlike, likeness(act.sentence(), other));
        }
        return new Rivals(nearest, nearestSpecific, fitting, mostAlike);
    }

    /** How the group compares with the others that the act may belong to. */
    private void rivals(FeatureList f, Act act, Group group, List<Group> groups, String where) {
        Rivals rivals = rivals(act, groups);
        String open = act.isSpecific() ? "specific" : act.types().first();
        f.add("holds nearest=", holds(group, rivals.nearest()), where, open);
        f.add("holds nearest specific=", holds(group, rivals.nearestSpecific()), where, open);
        boolean fits = fits(act, group);
        f.add("fits=", String.valueOf(fits), FeatureList.digits((int) Math.min(rivals.fitting(), 3)), where);
        boolean latestFitting = fits;
        for (Group other : groups) {
            latestFitting = latestFitting && !(isLater(other.last(), group.last()) && fits(act, other));
        }
        f.add("latest fitting=", String.valueOf(latestFitting), where, open);
        double likeness = likeness(act.sentence(), group);
        for (int step = 1; step <= 6; step++) {
            f.add(likeness * 15 >= step, "wording>=", FeatureList.digits(step));
        }
        f.add(
                "wording=",
                FeatureList.digits((int) Math.min(4, Math.round(likeness * 8))),
                String.valueOf(likeness >= rivals.mostAlike()),
                fits ? "fits" : "",
                where);
    }

    private static String holds(Group group, @Nullable Act act) {
        return act == null ? "none" : String.valueOf(group.acts().contains(act));
    }

    private static boolean isLater(Act a, Act b) {
        return a.sentence() > b.sentence() || a.sentence() == b.sentence() && a.head() > b.head();
    }

    private boolean fits(Act act, Group group) {
        return !act.isSpecific() || sharesType(act, group) || side(group).isOpen();
    }

    private static boolean sharesType(Act act, Group group) {
        for (String type : act.types()) {
            if (group.types().contains(type)) {
                return true;
            }
        }
        return false;
    }

    private static Act nearer(Tree tree, Act act, Act one, @Nullable Act best) {
        return best == null || tree.distance(act.head(), one.head()) < tree.distance(act.head(), best.head())
                ? one
                : best;
    }

    /** Of the words outside the act's own sentence. */
    private double likeness(int here, Group group) {
        if (here != likenessTo) {
            likenesses.clear();
            likenessTo = here;
        }
        return likenesses.computeIfAbsent(group, some -> {
            SortedSet<Integer> there = new TreeSet<>(some.sentences());
            there.remove(here);
            return wording.likeness(here, there);
        });
    }

    private static Act nearest(Act act, Group group) {
        Act best = group.last();
        for (Act other : group.acts()) {
            if (other.sentence() == act.sentence()
                    && (best.sentence() != act.sentence()
                            || Math.abs(other.head() - act.head()) < Math.abs(best.head() - act.head()))) {
                best = other;
            }
        }
        return best;
    }

    private void types(FeatureList f, Act act, Group group, Act nearest, String where) {
        String fit = sharesType(act, group)
                ? "same"
                : !act.isSpecific() ? "open act" : side(group).isOpen() ? "open group" : "other";
        f.add("types=", fit).add("types=", fit, where);
        String before = nearest.types().first();
        String after = act.types().first();
        f.add("pair=", before, ">", after);
        f.add("pair=", before, ">", after, where);
        f.add(side(group).lemmas().contains(act.lemma()), "lemma", where);
        f.add("forms=", String.valueOf(nearest.verb()), String.valueOf(act.verb()), where);
        f.add("pair=", nearest.verb() ? "v" : "n", act.verb() ? "v" : "n", fit, where);
    }

    private void within(FeatureList f, Act act, Act nearest) {
        Tree tree = draft.tree(act.sentence());
        AnalysedSentence sentence = draft.sentence(act.sentence());
        String path = tree.path(act.head(), nearest.head(), 4);
        f.add("path=", path);
        f.add("path=", path, act.types().first(), nearest.types().first());
        f.count("tree=", tree.distance(act.head(), nearest.head()), 8);
        int from = Math.min(act.head(), nearest.head());
        int to = Math.max(act.head(), nearest.head());
        f.count("apart=", (to - from) / 2, 10);
        for (int at = from + 1; at < to; at++) {
            String word = sentence.sentence().token(at).folded();
            switch (word) {
                case "and",
                        "after",
                        "while",
                        "when",
                        "as",
                        "before",
                        "following",
                        "but",
                        "where",
                        "which",
                        "that",
                        "in",
                        "by",
                        "with",
                        "from",
                        "meanwhile",
                        "another",
                        "also",
                        "including",
                        "during",
                        "since",
                        "against",
                        "who",
                        ",",
                        ";",
                        "amid",
                        "other" -> f.add("between=", word);
                default -> {
                    if (sentence.sentence().token(at).isNumber()) {
                        f.add("between=#");
                    }
                }
            }
        }
        boolean verbBetween = false;
        for (int at = from + 1; at < to; at++) {
            verbBetween |= sentence.syntax().isVerb(at);
        }
        f.add("verb between=", String.valueOf(verbBetween));
        int clauseA = tree.verbAbove(act.head());
        int clauseB = tree.verbAbove(nearest.head());
        f.add("clause=", String.valueOf(clauseA == clauseB));
        if (clauseA >= 0 && clauseB >= 0 && clauseA != clauseB) {
            f.add("clauses=", tree.path(clauseA, clauseB, 3));
        }
    }

    /** Words by which an act points back ("the attack") or onward ("another strike"). */
    private void reference(FeatureList f, Act act, String where) {
        AnalysedSentence sentence = draft.sentence(act.sentence());
        Tree tree = draft.tree(act.sentence());
        if (!act.verb()) {
            String determiner = "none";
            for (int child : tree.children(act.head())) {
                String label = sentence.syntax().label(child);
                String word = sentence.sentence().token(child).folded();
                if (label.equals("det") || label.equals("poss")) {
                    determiner = word;
                }
                switch (word) {
                    case "other",
                            "another",
                            "separate",
                            "second",
                            "third",
                            "similar",
                            "further",
                            "more",
                            "new",
                            "latest",
                            "same",
                            "such",
                            "previous",
                            "earlier",
                            "first",
                            "recent",
                            "fresh" -> f.add("marked=", word, where);
                    default -> {}
                }
            }
            f.add("det=", determiner, where);
        }
        String opening = sentence.sentence().token(0).folded();
        boolean before = act.head() < sentence.sentence().size() / 2;
        switch (opening) {
            case "meanwhile",
                    "elsewhere",
                    "earlier",
                    "also",
                    "in",
                    "on",
                    "the",
                    "a",
                    "an",
                    "it",
                    "he",
                    "they",
                    "at",
                    "another",
                    "separately",
                    "later",
                    "this",
                    "that",
                    "since",
                    "activists",
                    "according",
                    "after",
                    "but",
                    "last",
                    "more",
                    "to",
                    "however" -> {
                f.add("opening=", opening, where);
                f.add("opening=", opening, where, before ? "1" : "2");
            }
            default -> f.add("opening=?", where);
        }
    }

    /** The same by what stands right beside the acts rather than anywhere in their sentences. */
    private void attached(FeatureList f, Act act, Telling theirs, String where) {
        Telling mine = attachments.of(act);
        String place = sides(mine.places(), theirs.places());
        if (place.isEmpty()) {
            place = draft.containment().relation(mine.places(), theirs.places());
        }
        f.add("own place=", place, where);
        String time = sides(mine.times(), theirs.times());
        if (time.isEmpty()) {
            time = relation(mine.times(), theirs.times());
        }
        f.add("own time=", time, where);
        f.add("own place,time=", place, ",", time, where);
        Set<String> actors = mine.things(EntityKind.ACTOR);
        Set<String> others = theirs.things(EntityKind.ACTOR);
        f.add("own actor=", actors.isEmpty() && others.isEmpty() ? "none" : common(actors, others), where);
        boolean uncounted = mine.tolls().isEmpty() && theirs.tolls().isEmpty();
        String toll = uncounted ? "none" : common(mine.tolls(), theirs.tolls());
        f.add("own toll=", toll, where);
        f.add("own toll,place=", toll, place, where);
        f.add(place.equals("none"), "nowhere", where);
        f.add(place.equals("apart"), "elsewhere", act.types().first());
    }

    /** Which of the two is missing; empty if none is. */
    private static String sides(Collection<?> here, Collection<?> there) {
        return here.isEmpty() ? there.isEmpty() ? "none" : "none here" : there.isEmpty() ? "none there" : "";
    }

    private static String common(Set<String> here, Set<String> there) {
        return here.isEmpty()
                ? "none here"
                : there.isEmpty() ? "none there" : Collections.disjoint(here, there) ? "other" : "common";
    }

    private void places(FeatureList f, Telling here, Telling there, String where) {
        String relation = here.places().isEmpty()
                ? "none here"
                : there.places().isEmpty() ? "none there" : draft.containment().relation(here.places(), there.places());
        f.add("place=", relation, where);
        f.add(
                "place.specific=",
                String.valueOf(here.isSpecific()),
                String.valueOf(there.isSpecific()),
                relation,
                where);
    }

    private static void times(FeatureList f, Telling here, Telling there, String where) {
        String relation = here.times().isEmpty()
                ? "none here"
                : there.times().isEmpty() ? "none there" : relation(here.times(), there.times());
        f.add("time=", relation, where);
    }

    private static String relation(List<DateInterval> here, List<DateInterval> there) {
        String relation = "other";
        for (DateInterval a : here) {
            if (there.contains(a)) {
                return "same";
            }
            for (DateInterval b : there) {
                relation = a.overlaps(b) ? "overlap" : relation;
            }
        }
        return relation;
    }

    private void actors(FeatureList f, Act act, Telling here, Side side, String where) {
        Set<String> there = side.told().things(EntityKind.ACTOR);
        f.add("actor=", common(here.things(EntityKind.ACTOR), there), where);
        String mine = owner(act);
        f.add(
                "owner=",
                mine.isEmpty() ? "-" : side.owner().isEmpty() ? "new" : mine.equals(side.owner()) ? "same" : "other",
                where);
    }

    private String owner(Act act) {
        return owners.computeIfAbsent(act, this::findOwner);
    }

    /** The actor that stands next to an act in the grammar: subject, agent, or the adjective of its noun. */
    private String findOwner(Act act) {
        String found = "";
        for (Spot spot : draft.spotsIn(act.sentence(), EntityKind.ACTOR)) {
            String path = draft.tree(act.sentence()).path(spot.at().head(), act.head(), 2);
            if (OWNS.contains(path) && spot.entity().listed()) {
                found = spot.entity().id();
            }
        }
        return found;
    }

    private static void things(FeatureList f, Telling here, Telling there, String where, EntityKind kind, String name) {
        Set<String> mine = here.things(kind);
        Set<String> theirs = there.things(kind);
        if (!mine.isEmpty() && !theirs.isEmpty()) {
            f.add(name, Collections.disjoint(mine, theirs) ? "other" : "common", where);
        }
    }
}
