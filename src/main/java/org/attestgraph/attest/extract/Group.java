package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Acts that tell of one incident, in the order of the text. */
record Group(List<Act> acts, SortedSet<Integer> sentences, SortedSet<String> types) {
    Group {
        acts = List.copyOf(acts);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("A group has an act");
        }
    }

    Group(List<Act> acts) {
        this(acts, sentences(acts), types(acts));
    }

    /** Of what tells groups of one report apart soonest. */
    @Override
    public int hashCode() {
        return 31 * first().hashCode() + acts.size();
    }

    Group with(Act act) {
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        return new Group(more);
    }

    Group with(Group other) {
        List<Act> more = new ArrayList<>(acts);
        more.addAll(other.acts());
        return new Group(more);
    }

    Act first() {
        return acts.getFirst();
    }

    Act last() {
        return acts.getLast();
    }

    private static SortedSet<Integer> sentences(List<Act> acts) {
        SortedSet<Integer> sentences = new TreeSet<>();
        acts.forEach(act -> sentences.add(act.sentence()));
        return Collections.unmodifiableSortedSet(sentences);
    }

    private static SortedSet<String> types(List<Act> acts) {
        SortedSet<String> types = new TreeSet<>();
        acts.forEach(act -> types.addAll(act.types()));
        return Collections.unmodifiableSortedSet(types);
    }
}
