package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attestgraph.attest.extract.Draft.Moment;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.extract.Draft.Toll;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.syntax.Tree;
import org.jspecify.annotations.Nullable;

/** What speaks for or against that an act belongs to a group of acts that the text told before. */
@SuppressWarnings("ReferenceEquality") // what is noted of groups holds for one list of them
final class MergeFeatures {
    private final Draft draft;
    private final Containment containment;
    private final Attachments attachments;
    private final Wording wording;
    private final IdentityHashMap<Group, Double> likenesses = new IdentityHashMap<>();
    private int likenessTo = -1;
    private final IdentityHashMap<Act, Rivals> rivals = new IdentityHashMap<>();
    private List<Group> rivalGroups = List.of();

    MergeFeatures(Draft draft, Containment containment) {
        this.draft = draft;
        this.containment = containment;
        this.attachments = new Attachments(draft, containment);
        this.wording = new Wording(draft);
    }

    /** @param groups all groups so far, the last begun last */
    FeatureList of(Act act, Group group, List<Group> groups) {
        FeatureList f = new FeatureList();
        Act nearest = nearest(act, group);
        int gap = act.sentence() - nearest.sentence();
        String where = gap == 0 ? "same" : gap == 1 ? "next" : gap <= 3 ? "near" : "far";
        f.add("gap=" + Math.min(gap, 6));
        f.add("where=", where);
        types(f, act, group, nearest, where);
        if (gap == 0) {
            within(f, act, nearest);
        }
        reference(f, act, where);
        if (gap > 0) {
            telling(f, act, group, groups, where);
        }
        places(f, act, group, where);
        times(f, act, group, where);
        actors(f, act, group, where);
        things(f, act, group, where, EntityKind.WEAPON, "weapon");
        things(f, act, group, where, EntityKind.TARGET, "target");
        tolls(f, act, group, where);
        attached(f, act, group, where);
        rivals(f, act, group, groups, where);
        int rank = groups.size() - 1 - groups.indexOf(group);
        f.add("rank=" + Math.min(rank, 4) + where);
        f.add(groups.size() == 1, "only group" + where);
        f.count("groups=", groups.size(), 6);
        f.count("size=" + where, group.acts().size(), 5);
        boolean title = draft.sentence(group.first().sentence()).title();
        f.add(title, "from title" + where);
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
        String here = longest(Set.of(act.sentence()));
        String there = longest(group.sentences());
        f.add("span=", here, where).add("spans=", here, there);
        f.add("figures=" + Math.min(3, draft.tollsIn(act.sentence()).size()), where, fit);
        boolean open = draft.spotsIn(act.sentence(), EntityKind.PLACE).isEmpty()
                && draft.momentsIn(act.sentence()).isEmpty()
                && draft.tollsIn(act.sentence()).isEmpty();
        f.add("tells nothing new=", String.valueOf(open), where, fit);
        f.add("tells nothing new=", String.valueOf(open), where, String.valueOf(main));
    }

    /** How long the longest time is that sentences name. */
    private String longest(Set<Integer> sentences) {
        long most = -1;
        for (int sentence : sentences) {
            for (Moment moment : draft.momentsIn(sentence)) {
                most = Math.max(
                        most,
                        moment.interval().latest().toEpochDay()
                                - moment.interval().earliest().toEpochDay());
            }
        }
        return most < 0 ? "none" : most == 0 ? "day" : most < 8 ? "week" : most < 32 ? "month" : "long";
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

    private static boolean fits(Act act, Group group) {
        return !act.isSpecific() || sharesType(act, group) || !hasSpecific(group);
    }

    private static boolean sharesType(Act act, Group group) {
        for (String type : act.types()) {
            if (group.types().contains(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSpecific(Group group) {
        for (Act act : group.acts()) {
            if (act.isSpecific()) {
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
            return there.isEmpty() ? 0 : wording.likeness(Set.of(here), there);
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

    private static void types(FeatureList f, Act act, Group group, Act nearest, String where) {
        Set<String> common = new HashSet<>(act.types());
        common.retainAll(group.types());
        boolean openAct = !act.isSpecific();
        boolean openGroup = group.acts().stream().noneMatch(Act::isSpecific);
        String fit = !common.isEmpty() ? "same" : openAct ? "open act" : openGroup ? "open group" : "other";
        f.add("types=", fit).add("types=", fit, where);
        f.add("pair=" + nearest.types().first() + ">" + act.types().first());
        f.add("pair=" + nearest.types().first() + ">" + act.types().first() + where);
        boolean lemma = group.acts().stream().anyMatch(other -> other.lemma().equals(act.lemma()));
        f.add(lemma, "lemma" + where);
        f.add("forms=" + nearest.verb() + act.verb() + where);
        f.add("pair=" + (nearest.verb() ? "v" : "n") + (act.verb() ? "v" : "n") + fit + where);
    }

    private void within(FeatureList f, Act act, Act nearest) {
        Tree tree = draft.tree(act.sentence());
        AnalysedSentence sentence = draft.sentence(act.sentence());
        String path = tree.path(act.head(), nearest.head(), 4);
        f.add("path=", path);
        f.add("path=" + path + act.types().first() + nearest.types().first());
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
        f.add("verb between=" + verbBetween);
        int clauseA = tree.verbAbove(act.head());
        int clauseB = tree.verbAbove(nearest.head());
        f.add("clause=" + (clauseA == clauseB));
        if (clauseA >= 0 && clauseB >= 0 && clauseA != clauseB) {
            f.add("clauses=" + tree.path(clauseA, clauseB, 3));
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
                f.add("opening=" + opening + where + (before ? "1" : "2"));
            }
            default -> f.add("opening=?", where);
        }
    }

    /** The same by what stands right beside the acts rather than anywhere in their sentences. */
    private void attached(FeatureList f, Act act, Group group, String where) {
        Attachments.Attached mine = attachments.of(act);
        List<Spot> places = new ArrayList<>();
        List<DateInterval> times = new ArrayList<>();
        Set<String> actors = new HashSet<>();
        Set<String> tolls = new HashSet<>();
        for (Act other : group.acts()) {
            Attachments.Attached theirs = attachments.of(other);
            theirs.place().ifPresent(places::add);
            theirs.moment().ifPresent(moment -> times.add(moment.interval()));
            actors.addAll(theirs.actors());
            theirs.tolls()
                    .forEach(toll -> tolls.add(toll.harm() + "" + toll.figure().number()));
        }
        String place = mine.place().isEmpty()
                ? places.isEmpty() ? "none" : "none here"
                : places.isEmpty()
                        ? "none there"
                        : containment.relation(List.of(mine.place().get()), places);
        f.add("own place=", place, where);
        String time = mine.moment().isEmpty()
                ? times.isEmpty() ? "none" : "none here"
                : times.isEmpty()
                        ? "none there"
                        : times.contains(mine.moment().get().interval())
                                ? "same"
                                : times.stream().anyMatch(mine.moment().get().interval()::overlaps)
                                        ? "overlap"
                                        : "other";
        f.add("own time=", time, where);
        f.add("own place,time=", place, ",", time, where);
        Set<String> common = new HashSet<>(mine.actors());
        common.retainAll(actors);
        String actor = mine.actors().isEmpty()
                ? actors.isEmpty() ? "none" : "none here"
                : actors.isEmpty() ? "none there" : common.isEmpty() ? "other" : "common";
        f.add("own actor=", actor, where);
        boolean shared = mine.tolls().stream()
                .anyMatch(
                        toll -> tolls.contains(toll.harm() + "" + toll.figure().number()));
        String toll = mine.tolls().isEmpty()
                ? tolls.isEmpty() ? "none" : "none here"
                : tolls.isEmpty() ? "none there" : shared ? "common" : "other";
        f.add("own toll=", toll, where);
        f.add("own toll,place=", toll, place, where);
        if (places.isEmpty() && mine.place().isEmpty()) {
            f.add("nowhere", where);
        }
        boolean placeOfOther = mine.place().isPresent() && !places.isEmpty() && place.equals("apart");
        f.add(placeOfOther, "elsewhere" + act.types().first());
    }

    private void places(FeatureList f, Act act, Group group, String where) {
        List<Spot> here = near(act, EntityKind.PLACE);
        List<Spot> there = near(group, EntityKind.PLACE);
        String relation = here.isEmpty() || there.isEmpty()
                ? (here.isEmpty() ? "none here" : "none there")
                : containment.relation(here, there);
        f.add("place=", relation, where);
        boolean specificHere = here.stream().anyMatch(containment::isSpecific);
        boolean specificThere = there.stream().anyMatch(containment::isSpecific);
        f.add("place.specific=" + specificHere + specificThere + relation + where);
    }

    private void times(FeatureList f, Act act, Group group, String where) {
        List<DateInterval> here = moments(act.sentence());
        List<DateInterval> there = new ArrayList<>();
        group.sentences().forEach(sentence -> there.addAll(moments(sentence)));
        String relation = here.isEmpty() ? "none here" : there.isEmpty() ? "none there" : "other";
        if (relation.equals("other")) {
            for (DateInterval a : here) {
                if (there.contains(a)) {
                    relation = "same";
                } else if (!relation.equals("same") && there.stream().anyMatch(a::overlaps)) {
                    relation = "overlap";
                }
            }
        }
        f.add("time=", relation, where);
    }

    private void actors(FeatureList f, Act act, Group group, String where) {
        Set<String> here = ids(act.sentence(), EntityKind.ACTOR);
        Set<String> there = new HashSet<>();
        group.sentences().forEach(sentence -> there.addAll(ids(sentence, EntityKind.ACTOR)));
        Set<String> common = new HashSet<>(here);
        common.retainAll(there);
        String relation =
                here.isEmpty() ? "none here" : there.isEmpty() ? "none there" : common.isEmpty() ? "other" : "common";
        f.add("actor=", relation, where);
        String mine = owner(act);
        String theirs = "";
        for (Act other : group.acts()) {
            String owner = owner(other);
            theirs = owner.isEmpty() ? theirs : owner;
        }
        f.add("owner=" + (mine.isEmpty() ? "-" : theirs.isEmpty() ? "new" : mine.equals(theirs) ? "same" : "other")
                + where);
    }

    /** The actor that stands next to an act in the grammar: subject, agent, or the adjective of its noun. */
    private String owner(Act act) {
        String found = "";
        for (Spot spot : draft.spotsIn(act.sentence(), EntityKind.ACTOR)) {
            String path = draft.tree(act.sentence()).path(spot.at().head(), act.head(), 2);
            boolean owns = path.equals("nsubj<!")
                    || path.equals("pobj<agent:by<!")
                    || path.equals("nmod<!")
                    || path.equals("compound<!")
                    || path.equals("poss<!")
                    || path.equals("pobj<prep:by<!");
            if (owns && spot.entity().listed()) {
                found = spot.entity().id();
            }
        }
        return found;
    }

    private void things(FeatureList f, Act act, Group group, String where, EntityKind kind, String name) {
        Set<String> here = ids(act.sentence(), kind);
        Set<String> there = new HashSet<>();
        group.sentences().forEach(sentence -> there.addAll(ids(sentence, kind)));
        if (!here.isEmpty() && !there.isEmpty()) {
            here.retainAll(there);
            f.add(name + "=" + (here.isEmpty() ? "other" : "common") + where);
        }
    }

    private void tolls(FeatureList f, Act act, Group group, String where) {
        Set<String> here = new HashSet<>();
        Set<String> there = new HashSet<>();
        draft.tollsIn(act.sentence()).forEach(toll -> here.add(key(toll)));
        group.sentences().forEach(sentence -> draft.tollsIn(sentence).forEach(toll -> there.add(key(toll))));
        Set<String> common = new HashSet<>(here);
        common.retainAll(there);
        String relation =
                here.isEmpty() ? "none here" : there.isEmpty() ? "none there" : common.isEmpty() ? "other" : "common";
        f.add("toll=", relation, where);
    }

    private static String key(Toll toll) {
        return toll.harm() + "" + toll.figure().number();
    }

    private Set<String> ids(int sentence, EntityKind kind) {
        Set<String> ids = new HashSet<>();
        draft.spotsIn(sentence, kind).forEach(spot -> ids.add(spot.entity().id()));
        return ids;
    }

    private List<DateInterval> moments(int sentence) {
        return draft.momentsIn(sentence).stream().map(Moment::interval).toList();
    }

    private List<Spot> near(Act act, EntityKind kind) {
        return draft.spotsIn(act.sentence(), kind);
    }

    private List<Spot> near(Group group, EntityKind kind) {
        List<Spot> spots = new ArrayList<>();
        group.sentences().forEach(sentence -> spots.addAll(draft.spotsIn(sentence, kind)));
        return spots;
    }
}
